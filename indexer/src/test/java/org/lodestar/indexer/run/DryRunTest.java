package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.run.Collection.outcomes;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.indexer.run.RunResult.Planned;
import org.lodestar.indexer.run.RunResult.Refused;

class DryRunTest {

    @TempDir
    private Path folder;

    private Collection collection;

    @BeforeEach
    void makeCollection() {
        collection = new Collection(folder);
    }

    @Test
    void writesNothingInADryRun() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/b.txt", "B.");
        collection.run();
        List<String> files = collection.filesOf("index");
        collection.write("docs/a.txt", "Changed.");
        collection.write("docs/c.txt", "!broken");
        collection.delete("docs/b.txt");

        RunResult result = collection.run("index", Collection.dryRun(collection.options("docs")));

        assertThat(result).isInstanceOf(Planned.class);
        assertThat(outcomes(result)).containsExactly(
                "changed docs/a.txt: content changed", "failed docs/c.txt: is damaged", "removed docs/b.txt: is gone from the sources");
        assertThat(collection.filesOf("index")).isEqualTo(files);
    }

    @Test
    void publishesNothingInADryRunOfANewIndex() throws Exception {
        collection.write("docs/a.txt", "A.");

        assertThat(collection.run("index", Collection.dryRun(collection.options("docs")))).isInstanceOf(Planned.class);
        assertThat(collection.store("index").published()).isEmpty();
        assertThat(collection.store("index").ids()).isEmpty();
        assertThat(collection.path("index")).doesNotExist();
    }

    @Test
    void makesADryRunWhileAnotherRunWrites() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.run();
        collection.extractor.read.clear();
        try (GenerationDraft other = collection.store("index").begin("another")) {
            assertThat(other.canCarryOver()).isFalse();

            assertThat(outcomes(collection.run("index", Collection.dryRun(collection.options("docs"))))).containsExactly("unchanged docs/a.txt");
        }
        assertThat(collection.extractor.read).isEmpty();
    }

    @Test
    void saysInADryRunThatTheRunWouldBeRefused() throws Exception {
        for (int i = 10; i < 32; i++) {
            collection.write("docs/" + i + ".txt", "Text " + i + ".");
        }
        collection.run();
        for (int i = 10; i < 21; i++) {
            collection.delete("docs/" + i + ".txt");
        }
        RunOptions planning = Collection.dryRun(collection.options("docs"));

        assertThat(((Planned) collection.run("index", planning)).refusal()).isEqualTo(((Refused) collection.run()).reason());
        assertThat(((Planned) collection.run("index", Collection.allowRemovals(planning))).refusal()).isNull();
    }

    @Test
    void writesNeitherIntoTheIndexNorBesideIt() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.run();
        List<String> before = everythingBelow(folder);
        collection.write("docs/a.txt", "A.");

        collection.run("index", Collection.dryRun(Collection.full(collection.options("docs"))));

        assertThat(everythingBelow(folder)).isEqualTo(before);
    }

    private static List<String> everythingBelow(Path folder) throws java.io.IOException {
        try (var paths = java.nio.file.Files.walk(folder)) {
            return paths.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void tellsWhatFailedInTheRunBeforeAsWell() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/broken.txt", "!broken");
        collection.write("docs/slow.txt", "!slow");
        collection.run();
        collection.write("docs/new.txt", "!broken");

        Planned planned = (Planned) collection.run("index", Collection.dryRun(collection.options("docs")));

        assertThat(planned.failedAgain()).containsExactly("docs/broken.txt", "docs/slow.txt");
        assertThat(planned.count(org.lodestar.engine.SourceRecord.Outcome.FAILED)).isEqualTo(3);
    }

    @Test
    void tellsThatEverythingWouldBeMadeAnewWhenTheProgramHasChanged() throws Exception {
        collection.write("docs/a.txt", "A.");
        RunOptions planning = Collection.dryRun(collection.options("docs"));
        assertThat(((Planned) collection.run("index", planning)).anew()).as("of nothing").isFalse();
        collection.run();
        assertThat(((Planned) collection.run("index", planning)).anew()).isFalse();
        assertThat(((Planned) collection.run("index", Collection.full(planning))).anew()).isTrue();

        collection.extractor.version = "fake of a later day";
        Planned planned = (Planned) collection.run("index", planning);

        assertThat(planned.anew()).isTrue();
        assertThat(outcomes(planned)).containsExactly("unchanged docs/a.txt");
    }
}
