package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.IndexMaintenance.Withdrawn;
import org.lodestar.engine.Related;
import org.lodestar.engine.Related.How;
import org.lodestar.engine.Samples;
import org.lodestar.engine.SearchAnswer.Hit;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;

class RelatedTest {

    private static final String LONG = IntStream.range(0, 200).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

    @TempDir private Path index;

    private static TaggedDocument document(String id, String language, @Nullable String translationOf, String text) {
        TaggedDocument plain = Samples.document(id, language, text);
        Document d = plain.document();
        Metadata m = d.metadata();
        Metadata translated = new Metadata(m.title(), m.language(), m.date(), m.type(), m.countries(), m.themes(),
                m.sdgTargets(), m.organisations(), m.organisationType(), m.url(), m.licence(), m.snippets(), m.original(),
                translationOf, m.respondsTo(), m.origins());
        return new TaggedDocument(
                new Document(d.id(), d.source(), d.file(), translated, d.pages(), d.truncated(), d.about()), plain.passages());
    }

    private void publish(TaggedDocument... documents) throws Exception {
        publish(Set.of(), documents);
    }

    private void publish(Set<String> carried, TaggedDocument... documents) throws Exception {
        try (GenerationDraft draft = new GenerationsOnDisk(index).store().begin("p1")) {
            draft.carryOver(carried);
            for (TaggedDocument document : documents) {
                draft.add(document);
            }
            draft.publish(List.of());
        }
    }

    /** By document: its ways, and how many and which documents each has. */
    private Map<String, List<String>> related() throws IOException {
        Map<String, List<String>> all = new TreeMap<>();
        try (SearchEngine engine = LuceneSearchEngine.open(index, GenerationsOnDisk.QUERY_VOCABULARY)) {
            for (Hit hit : engine.search(SearchRequest.all()).hits()) {
                List<String> told = hit.related().stream().map(RelatedTest::told).toList();
                assertThat(engine.document(hit.document().key()).orElseThrow().related()).isEqualTo(hit.related());
                if (!told.isEmpty()) {
                    all.put(hit.document().id(), told);
                }
            }
        }
        return all;
    }

    private static String told(Related related) {
        return related.how().label() + " " + related.total() + " " + related.first().stream().map(Document::id).toList();
    }

    @Test
    void groupsCopiesTranslationsAndNearDuplicates() throws Exception {
        publish(
                document("copy-1", "en", null, LONG), document("copy-2", "en", null, LONG.toUpperCase(java.util.Locale.ROOT)),
                document("later", "en", null, LONG + " and a word more"), document("plan", "en", null, "A plan."),
                document("plan-es", "es", "plan", "Un plan."), document("plan-fr", "fr", "plan", "Un projet."),
                document("other", "en", null, "Something else."));

        assertThat(related()).isEqualTo(Map.of(
                "copy-1", List.of("identical 1 [copy-2]", "near-duplicate 1 [later]"),
                "copy-2", List.of("identical 1 [copy-1]", "near-duplicate 1 [later]"),
                "later", List.of("near-duplicate 2 [copy-1, copy-2]"),
                "plan", List.of("translation 2 [plan-es, plan-fr]"),
                "plan-es", List.of("translation 2 [plan, plan-fr]"),
                "plan-fr", List.of("translation 2 [plan, plan-es]")));
    }

    @Test
    void eachDocumentStandsUnderOneWay() throws Exception {
        publish(document("a", "en", null, LONG), document("b", "en", "a", LONG), document("c", "es", "a", LONG + " más"));

        assertThat(related().get("a")).containsExactly("identical 1 [b]", "translation 1 [c]");
    }

    @Test
    void translationsOfWhatIsNotThereAreTranslationsOfEachOther() throws Exception {
        publish(document("es", "es", "gone", "Uno."), document("fr", "fr", "gone", "Un."), document("ar", "ar", "lost", "واحد"),
                document("vi", "vi", "vi", "Một."));

        assertThat(related()).isEqualTo(Map.of("es", List.of("translation 1 [fr]"), "fr", List.of("translation 1 [es]")));
    }

    @Test
    void countsAllAndListsTheFirst() throws Exception {
        List<TaggedDocument> copies = new ArrayList<>();
        for (int i = 100; i < 130; i++) {
            copies.add(document("copy-" + i, "en", null, LONG));
        }
        publish(copies.toArray(TaggedDocument[]::new));

        try (SearchEngine engine = LuceneSearchEngine.open(index, GenerationsOnDisk.QUERY_VOCABULARY)) {
            Related related = engine.document(DocumentKey.of("copy-105")).orElseThrow().related().getFirst();
            assertThat(related.how()).isEqualTo(How.IDENTICAL);
            assertThat(related.total()).isEqualTo(29);
            assertThat(related.first()).hasSize(Related.LISTED).extracting(Document::id)
                    .startsWith("copy-100").doesNotContain("copy-105").isSorted();
        }
    }

    @Test
    void areTheSameForACarriedDocumentAndFollowWhatGoes() throws Exception {
        publish(document("a", "en", null, LONG), document("b", "en", null, LONG), document("c", "es", "a", "Uno."));
        Map<String, List<String>> whole = related();

        publish(Set.of("a", "c"), document("b", "en", null, LONG));
        assertThat(related()).isEqualTo(whole);

        publish(Set.of("b", "c"));
        assertThat(related()).isEmpty();
    }

    @Test
    void aWithdrawnDocumentIsRelatedToNone() throws Exception {
        publish(document("a", "en", null, LONG), document("b", "en", null, LONG + " and more"), document("c", "es", "b", "Otro."));

        Withdrawn withdrawn = new GenerationsOnDisk(index).maintenance().withdraw(List.of("b"));

        assertThat(withdrawn.alike()).containsExactly("a");
        assertThat(related()).isEmpty();
        Path generation = new GenerationsOnDisk(index).generation(new GenerationsOnDisk(index).current());
        assertThat(Files.readString(generation.resolve("related.jsonl"))).isEmpty();
    }
}
