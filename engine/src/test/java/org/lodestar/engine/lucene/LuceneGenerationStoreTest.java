package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.CursorGoneException;
import org.lodestar.engine.ConceptExpansion;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.PageRequest;
import org.lodestar.engine.Samples;
import org.lodestar.engine.SearchAnswer;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.SourceRecord;

class LuceneGenerationStoreTest {

    private static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
    private static final Vocabularies VOCABULARIES = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);

    @TempDir Path index;

    private LuceneGenerationStore store() {
        return new LuceneGenerationStore(index, VOCABULARIES, ANALYZERS);
    }

    private GenerationSummary publish(TaggedDocument... documents) throws Exception {
        try (GenerationDraft draft = store().begin("p1")) {
            for (TaggedDocument document : documents) {
                draft.add(document);
            }
            return draft.publish(List.of());
        }
    }

    private static List<TaggedDocument> collection(int size) {
        Random random = new Random(7);
        return IntStream.range(0, size)
                .mapToObj(i -> Samples.document(
                        "d" + i,
                        Samples.metadata("Title " + i, "2019", "report", List.of("ILO")),
                        List.of(Samples.named(Dimension.COUNTRY, "NPL")),
                        IntStream.rangeClosed(1, 1 + random.nextInt(5))
                                .mapToObj(n -> new Passage(n, n, "Heading", i % 2 == 0 ? "en" : "es",
                                        "labour inspection number " + random.nextInt(20), List.of()))
                                .toList()))
                .toList();
    }

    @Test
    void hasNothingToOpenBeforeTheFirstPublishing() throws IOException {
        assertThat(store().published()).isEmpty();
        assertThatThrownBy(() -> LuceneSearchEngine.open(index, GenerationsOnDisk.QUERY_VOCABULARY))
                .isInstanceOf(NoGenerationException.class).hasMessageContaining("./lodestar index");
    }

    @Test
    void leavesNothingBehindWhenADraftIsNotPublished() throws Exception {
        GenerationSummary first = publish(Samples.document("a", "en", "one"));

        try (GenerationDraft draft = store().begin("p1")) {
            draft.add(Samples.document("b", "en", "two"));
        }

        assertThat(store().published()).contains(first);
        try (Stream<Path> generations = Files.list(index.resolve("generations"))) {
            assertThat(generations).hasSize(1);
        }
    }

    @Test
    void clearsAwayWhatADeadRunLeft() throws Exception {
        Path dead = Files.createDirectories(index.resolve("generations/20200101T000000Z-0001"));
        Files.writeString(dead.resolve("_0.cfs"), "half");

        publish(Samples.document("a", "en", "one"));

        assertThat(dead).doesNotExist();
    }

    @Test
    void letsOnlyOneRunWrite() throws Exception {
        try (GenerationDraft draft = store().begin("p1")) {
            assertThat(draft.canCarryOver()).isFalse();
            assertThatThrownBy(() -> store().begin("p1"))
                    .isInstanceOf(IndexInUseException.class).hasMessageContaining("another run is writing to");
        }
    }

    @Test
    void refusesASecondDocumentOfTheSameId() throws Exception {
        try (GenerationDraft draft = store().begin("p1")) {
            draft.add(Samples.document("a", "en", "one"));
            assertThatThrownBy(() -> draft.add(Samples.document("a", "en", "two")))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'a'");
        }
    }

    @Test
    void isTheSameInWhateverOrderDocumentsCome() throws Exception {
        List<TaggedDocument> documents = collection(60);
        GenerationSummary inOrder = publish(documents.toArray(TaggedDocument[]::new));
        List<String> hits = hits();

        List<TaggedDocument> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(1));
        GenerationSummary other = publish(shuffled.toArray(TaggedDocument[]::new));

        assertThat(other.fingerprint()).isEqualTo(inOrder.fingerprint());
        assertThat(hits()).isEqualTo(hits);
    }

    @Test
    void isTheSameWhetherDocumentsAreCarriedOverOrIndexedAgain() throws Exception {
        List<TaggedDocument> documents = collection(60);
        publish(documents.subList(0, 50).toArray(TaggedDocument[]::new));
        Set<String> carried = documents.subList(10, 50).stream().map(d -> d.document().id()).collect(Collectors.toSet());
        GenerationSummary incremental;
        try (GenerationDraft draft = store().begin("p1")) {
            assertThat(draft.canCarryOver()).isTrue();
            draft.carryOver(carried);
            for (TaggedDocument added : documents.subList(50, 60)) {
                draft.add(added);
            }
            incremental = draft.publish(List.of());
        }
        List<String> hits = hits();

        GenerationSummary whole = publish(documents.subList(10, 60).toArray(TaggedDocument[]::new));

        assertThat(incremental.fingerprint()).isEqualTo(whole.fingerprint());
        assertThat(incremental.documents()).isEqualTo(50);
        assertThat(hits).isEqualTo(hits());
    }

    @Test
    void forgetsALanguageWhoseLastDocumentIsNotCarriedOver() throws Exception {
        publish(Samples.document("en", "en", "Labour inspection"), Samples.document("es", "es", "Trabajo forzoso"));
        try (GenerationDraft draft = store().begin("p1")) {
            draft.carryOver(Set.of("en"));
            draft.publish(List.of());
        }
        try (SearchEngine engine = LuceneSearchEngine.open(index, GenerationsOnDisk.QUERY_VOCABULARY)) {
            SearchAnswer carried = engine.search(SearchRequest.all().withText("labour inspection"));
            assertThat(carried.documents()).isEqualTo(1);
            SearchRequest gone = SearchRequest.all().withText("trabajo").withExpansion(ConceptExpansion.NONE);
            assertThat(engine.search(gone).documents()).isZero();
        }
    }

    @Test
    void carriesNothingOverFromAnotherPipeline() throws Exception {
        publish(Samples.document("a", "en", "one"));

        try (GenerationDraft draft = store().begin("p2")) {
            assertThat(draft.canCarryOver()).isFalse();
            assertThatThrownBy(() -> draft.carryOver(Set.of("a"))).isInstanceOf(IllegalStateException.class);
        }
    }

    private List<String> hits() throws IOException {
        try (SearchEngine engine = LuceneSearchEngine.open(index, GenerationsOnDisk.QUERY_VOCABULARY)) {
            SearchRequest request = SearchRequest.all().withText("inspection number 7").withPage(PageRequest.first(100));
            return engine.search(request).hits().stream()
                    .map(h -> h.document().id() + " " + h.score() + " " + h.matchingPassages())
                    .toList();
        }
    }

    @Test
    void tellsWithoutWritingWhetherDocumentsCanBeCarriedOver() throws Exception {
        Path none = index.resolve("none");
        assertThat(new LuceneGenerationStore(none, VOCABULARIES, ANALYZERS).canCarryOver("p1")).isFalse();
        assertThat(none).doesNotExist();

        publish(collection(2).toArray(TaggedDocument[]::new));
        assertThat(store().canCarryOver("p1")).isTrue();
        assertThat(store().canCarryOver("p2")).isFalse();
        try (GenerationDraft other = store().begin("p1")) {
            assertThat(other.canCarryOver()).isTrue();
            assertThat(store().canCarryOver("p1")).as("while another run writes").isTrue();
        }
    }

    @Test
    void changesTheFingerprintWithTheContent() throws Exception {
        GenerationSummary one = publish(Samples.document("a", "en", "one"));
        GenerationSummary two = publish(Samples.document("a", "en", "two"));

        assertThat(two.fingerprint()).isNotEqualTo(one.fingerprint());
        assertThat(two.id()).isGreaterThan(one.id());
    }

    @Test
    void keepsWhatBecameOfEachSource() throws Exception {
        SourceRecord record = new SourceRecord("root/a.pdf", "a", SourceRecord.Outcome.NEW, null, false, 3, 7, 12,
                new SourceRecord.State(10, 20, "30", "ab", "/ef", "cd", "gh", false, false, false));
        String id;
        try (GenerationDraft draft = store().begin("p1")) {
            draft.add(Samples.document("a", "en", "one"));
            id = draft.publish(List.of(record)).id();
        }

        assertThat(store().sources(id)).containsExactly(record);
    }

    @Test
    void findsEveryFlippedByte() throws Exception {
        GenerationSummary published = publish(collection(20).toArray(TaggedDocument[]::new));
        assertThat(store().verify(published.id())).isEmpty();

        List<Path> files;
        try (Stream<Path> list = Files.list(index.resolve("generations").resolve(published.id()))) {
            files = list.filter(f -> !f.endsWith("generation.json") && !f.endsWith("write.lock")).toList();
        }
        for (Path file : files) {
            byte[] sound = Files.readAllBytes(file);
            byte[] damaged = sound.clone();
            if (damaged.length == 0) {
                continue;
            }
            damaged[damaged.length / 2] ^= 1;
            Files.write(file, damaged);
            assertThat(store().verify(published.id())).containsExactly(file.getFileName() + " is not what was written");
            Files.write(file, sound);
        }
        assertThat(files).hasSizeGreaterThan(5);
    }

    @Test
    void keepsThreeGenerations() throws Exception {
        for (int i = 0; i < 5; i++) {
            publish(Samples.document("a", "en", "number " + i));
        }

        assertThat(store().ids()).hasSize(3);
        assertThat(store().ids().getFirst()).isEqualTo(store().published().orElseThrow().id());
    }

    @Test
    void followsAPublishingAndKeepsCursorsOfTheGenerationBefore() throws Exception {
        SearchRequest request = SearchRequest.all().withPage(PageRequest.first(1));
        publish(Samples.document("a", "en", "one"), Samples.document("b", "en", "one"));
        try (LuceneSearchEngine engine = LuceneSearchEngine.open(index, GenerationsOnDisk.QUERY_VOCABULARY)) {
            SearchAnswer first = engine.search(request);
            publishAndAwait(engine, Samples.document("c", "en", "one"));

            String next = first.next();
            assertThat(next).isNotNull();
            SearchRequest following = request.withPage(PageRequest.after(String.valueOf(next), 1));
            assertThat(engine.search(following).hits()).extracting(h -> h.document().id()).containsExactly("b");
            assertThat(engine.search(request).hits()).extracting(h -> h.document().id()).containsExactly("c");

            publishAndAwait(engine, Samples.document("d", "en", "one"));
            assertThatThrownBy(() -> engine.search(following)).isInstanceOf(CursorGoneException.class);
        }
    }

    private void publishAndAwait(LuceneSearchEngine engine, TaggedDocument document) throws Exception {
        String id = publish(document).id();
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (!engine.generation().id().equals(id)) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(50);
        }
    }
}
