package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Sha256;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.IndexMaintenance.Withdrawn;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.engine.UnfitGenerationException;
import org.lodestar.engine.UnknownDocumentException;
import org.lodestar.engine.Withdrawal;

class WithdrawTest {

    private static final String SECRET = "s: Quetzalcanary told it";

    @TempDir private Path index;
    private GenerationsOnDisk disk;

    @BeforeEach
    void open() {
        disk = new GenerationsOnDisk(index);
    }

    private Withdrawn withdraw(String... ids) throws Exception {
        return disk.maintenance().withdraw(List.of(ids));
    }

    /** Enough documents for stored fields to be in several compressed chunks. */
    private static String[] many(String... more) {
        Stream<String> others = IntStream.range(0, 300).mapToObj(i -> "d" + i + ": labour inspection number " + i + " of many");
        return Stream.concat(others, Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void leavesNotAWordInAnyFileOfTheIndex() throws Exception {
        disk.publish(SECRET, "a: one");
        disk.publish(many(SECRET));
        disk.publish(many(SECRET, "b: two"));
        assertThat(disk.placesOf("quetzalcanary")).isNotEmpty();

        withdraw("s");

        assertThat(disk.placesOf("quetzalcanary")).isEmpty();
        assertThat(disk.placesOf("number")).isNotEmpty();
    }

    @Test
    void rebuildsThePublishedAndTheGenerationBeforeAndDeletesOlderOnes() throws Exception {
        String first = disk.publish(SECRET, "a: one").id();
        String second = disk.publish(SECRET, "a: one", "b: two").id();
        String third = disk.publish(SECRET, "a: one", "b: two", "c: three").id();

        Withdrawn withdrawn = withdraw("s");

        assertThat(withdrawn.deleted()).containsExactlyInAnyOrder(first, second, third);
        List<String> ids = disk.store().ids();
        assertThat(ids).hasSize(2).first().isEqualTo(disk.current()).isEqualTo(withdrawn.published().id());
        assertThat(ids).allSatisfy(id -> assertThat(id).isGreaterThan(third));
        assertThat(disk.store().summary(ids.getFirst()).documents()).isEqualTo(3);
        assertThat(disk.store().verify(ids.getFirst())).isEmpty();
        assertThat(disk.store().verify(ids.getLast())).isEmpty();
        assertThat(disk.maintenance().rollBack(null).documents()).isEqualTo(2);
    }

    @Test
    void comesToWhatARunWithoutItWouldHaveMade() throws Exception {
        disk.publish(SECRET, "a: one", "b: two");

        GenerationSummary rebuilt = withdraw("s").published();
        assertThat(disk.sources(rebuilt.id())).containsEntry("root/s.txt", Outcome.IGNORED).containsEntry("root/a.txt", Outcome.NEW);
        assertThat(disk.publish("a: one", "b: two").fingerprint()).isEqualTo(rebuilt.fingerprint());
    }

    @Test
    void givesWhatTheIndexGivesThatNeverHeldIt() throws Exception {
        disk.publish("fr/s: L’inspection du travail, secrète", "a: labour inspection", "b: inspection again");
        withdraw("s");
        List<String> rebuilt = disk.hits("inspection");

        disk.publish("a: labour inspection", "b: inspection again");

        assertThat(rebuilt).hasSize(2).isEqualTo(disk.hits("inspection"));
    }

    @Test
    void saysOfWhatItIsMadeWhatIsTrue() throws Exception {
        disk.publishOf("another pipeline", SECRET, "a: one");
        IndexFolder folder = new IndexFolder(index);
        Manifest m = folder.manifest(disk.current());
        folder.finish(new Manifest(m.id(), null, m.schema(), "10.0.0", "older", "v0", m.pipeline(), m.created(), m.documents(),
                m.passages(), m.fingerprint(), m.checksums()));

        Manifest rebuilt = folder.manifest(withdraw("s").published().id());

        assertThat(rebuilt.made()).isEqualTo(new Made("10.0.0", "older", "v0", "another pipeline"));
        try (GenerationDraft draft = disk.store().begin("another pipeline")) {
            assertThat(draft.canCarryOver()).as("terms of older analyzers").isFalse();
        }
    }

    @Test
    void leavesGenerationsAloneThatNeverHeldIt() throws Exception {
        String first = disk.publish("a: one").id();
        String second = disk.publish("a: one", SECRET).id();

        assertThat(withdraw("s").deleted()).containsExactly(second);
        assertThat(disk.store().ids()).hasSize(2).last().isEqualTo(first);
        assertThat(disk.maintenance().rollBack(null).id()).isEqualTo(first);
    }

    @Test
    void takesItOutOfTheGenerationBeforeThoughThePublishedOneHasItNoMore() throws Exception {
        disk.publish("a: one", SECRET);
        String second = disk.publish("a: one").id();

        Withdrawn withdrawn = withdraw("s");

        assertThat(withdrawn.published().id()).isGreaterThan(second);
        assertThat(disk.placesOf("quetzalcanary")).isEmpty();
        assertThat(disk.maintenance().rollBack(null).documents()).isEqualTo(1);
    }

    @Test
    void takesItOutOfWhatWasRolledBackFrom() throws Exception {
        disk.publish("a: one");
        disk.publish("a: one", SECRET);
        disk.maintenance().rollBack(null);

        withdraw("s");

        assertThat(disk.placesOf("quetzalcanary")).isEmpty();
        assertThat(disk.store().ids()).containsExactly(disk.current());
    }

    @Test
    void takesCopiesOfTheSameFileOutToo() throws Exception {
        disk.publish(SECRET, "copy: Quetzalcanary told it", "a: one");

        Withdrawn withdrawn = withdraw("s");

        assertThat(withdrawn.withdrawals()).singleElement().satisfies(w -> assertThat(w.copies()).containsExactly("copy"));
        assertThat(disk.store().withdrawals().all()).as("remembered").isEqualTo(withdrawn.withdrawals());
        assertThat(withdrawn.published().documents()).isEqualTo(1);
        assertThat(disk.store().sources(disk.current())).filteredOn(s -> s.source().equals("root/copy.txt")).singleElement()
                .satisfies(s -> assertThat(s.reason()).startsWith("is the same file as 's', which was withdrawn on 2"));
    }

    @Test
    void remembersEveryContentThatItHad() throws Exception {
        disk.publish("s: Quetzalcanary, first", "a: one");
        disk.publish("s: Quetzalcanary, second", "a: one");

        withdraw("s");

        assertThat(disk.store().withdrawals().all()).singleElement().satisfies(w -> {
            assertThat(w.document()).isEqualTo("s");
            assertThat(w.contents()).containsExactlyInAnyOrder(
                    Sha256.of("Quetzalcanary, first"), Sha256.of("Quetzalcanary, second"));
        });
        assertThat(Files.readAllLines(index.resolve("withdrawn.jsonl"))).singleElement().asString()
                .startsWith("{\"contents\":[\"").contains("\"document\":\"s\"");
    }

    @Test
    void takesNoEmptyFileForACopyOfAnother() throws Exception {
        try (GenerationDraft draft = disk.store().begin("p1")) {
            draft.add(org.lodestar.engine.Samples.document("e1", "en", ""));
            draft.add(org.lodestar.engine.Samples.document("e2", "en", ""));
            draft.publish(List.of(GenerationsOnDisk.source("e1", ""), GenerationsOnDisk.source("e2", "")));
        }

        assertThat(withdraw("e1").withdrawals()).allSatisfy(w -> assertThat(w.copies()).isEmpty());
        assertThat(disk.store().published().orElseThrow().documents()).isEqualTo(1);
    }

    @Test
    void namesTheNearestOfAnUnknownOneAndDoesNothing() throws Exception {
        String only = disk.publish("testimony-7: one", "testimony-8: two", "plan: three", "agenda: four").id();

        assertThatThrownBy(() -> withdraw("testimony-8", "testimny-7", "else")).isInstanceOf(UnknownDocumentException.class)
                .hasMessageStartingWith("nothing was withdrawn, as these are no documents in ")
                .hasMessageEndingWith(": 'else', 'testimny-7'; the nearest are 'testimony-7'");
        assertThat(disk.store().ids()).containsExactly(only);
        assertThat(disk.store().withdrawals().all()).isEmpty();
    }

    @Test
    void refusesToLeaveNothing() throws Exception {
        disk.publish(SECRET);

        assertThatThrownBy(() -> withdraw("s")).isInstanceOf(UnfitGenerationException.class)
                .hasMessageContaining("delete the folder " + index);
        assertThat(disk.store().withdrawals().all()).isEmpty();
    }

    @Test
    void deletesTheGenerationBeforeWhereNothingElseWasInIt() throws Exception {
        disk.publish(SECRET);
        disk.publish(SECRET, "a: one");

        withdraw("s");

        assertThat(disk.store().ids()).containsExactly(disk.current());
        assertThat(disk.placesOf("quetzalcanary")).isEmpty();
    }

    @Test
    void refusesADamagedPublishedGenerationAndDeletesADamagedOlderOne() throws Exception {
        String first = disk.publish(SECRET, "a: one").id();
        String second = disk.publish(SECRET, "a: two").id();
        Path sources = disk.generation(second).resolve("sources.jsonl");
        GenerationsOnDisk.flip(sources);
        assertThatThrownBy(() -> withdraw("s")).isInstanceOf(UnfitGenerationException.class).hasMessageContaining("index --full");
        GenerationsOnDisk.flip(sources);

        GenerationsOnDisk.flip(disk.generation(first).resolve("sources.jsonl"));
        assertThat(withdraw("s").deleted()).contains(first, second);
        assertThat(disk.placesOf("quetzalcanary")).isEmpty();
    }

    @Test
    void doesTheRestWhereItWasCutShort() throws Exception {
        disk.publish(SECRET, "a: one");
        disk.publish(SECRET, "a: two");
        new WithdrawnFile(index).write(disk.store().withdrawals().with(List.of(new Withdrawal("s", List.of(), "2019-07-17T00:00:00Z"))));
        assertThatThrownBy(() -> disk.maintenance().rollBack(null)).isInstanceOf(UnfitGenerationException.class)
                .hasMessageContaining("still holds documents that were withdrawn: 's'");

        withdraw("s");

        assertThat(disk.placesOf("quetzalcanary")).isEmpty();
        assertThat(disk.store().withdrawals().of("s").orElseThrow().time()).isEqualTo("2019-07-17T00:00:00Z");
        assertThat(withdraw("s").deleted()).as("once more").isEmpty();
    }

    @Test
    void isUndoneByItsId() throws Exception {
        disk.publish(SECRET, "t: other", "a: one");
        withdraw("s", "t");

        assertThatThrownBy(() -> disk.maintenance().undoWithdrawal(Set.of("s", "u"))).isInstanceOf(UnknownDocumentException.class)
                .hasMessageStartingWith("nothing was done, as these are not withdrawn: 'u'; './lodestar withdraw --list --index ");
        assertThat(disk.store().withdrawals().all()).hasSize(2);
        assertThat(disk.maintenance().undoWithdrawal(List.of("s"))).extracting(Withdrawal::document).containsExactly("s");

        assertThat(disk.store().withdrawals().all()).extracting(Withdrawal::document).containsExactly("t");
    }

    @Test
    void namesALineOfTheListThatCannotBeRead() throws Exception {
        Files.writeString(index.resolve("withdrawn.jsonl"), "{\"document\":\"s\",\"contents\":[],\"time\":\"\"}\n{\"docu\n");

        assertThatThrownBy(() -> disk.store().withdrawals()).isInstanceOf(DamagedIndexException.class)
                .hasMessageContaining("withdrawn.jsonl:2").hasMessageContaining("mend the line");
    }

    @Test
    void doesNotWriteWhileARunDoes() throws Exception {
        disk.publish(SECRET, "a: one");
        try (GenerationDraft draft = disk.store().begin("p1")) {
            assertThat(draft.canCarryOver()).isTrue();
            assertThatThrownBy(() -> withdraw("s")).isInstanceOf(IndexInUseException.class);
        }
    }
}
