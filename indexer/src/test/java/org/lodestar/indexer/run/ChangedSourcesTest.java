package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.run.Collection.outcomes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.indexer.run.RunResult.Published;
import org.lodestar.indexer.sources.SourceRoot;

class ChangedSourcesTest {

    @TempDir
    private Path folder;

    private Collection collection;

    @BeforeEach
    void makeCollection() {
        collection = new Collection(folder);
    }

    @Test
    void readsASourceAgainWhenWhatIsStatedOfItChanges() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/b/b.txt", "B.");
        collection.run();
        collection.write("docs/b/collection.json", "{\"type\": \"news\"}");

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt", "changed docs/b/b.txt: metadata changed");
    }

    @Test
    void readsAFileAgainOnlyIfItsContentHasChanged() throws Exception {
        Path file = collection.write("docs/a.txt", "A.");
        collection.run();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt");
    }

    @Test
    void findsAChangeThatKeepsSizeAndTimeWhenAskedToReadEveryFile() throws Exception {
        FileTime time = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Path file = collection.write("docs/a.txt", "Abc.");
        Files.setLastModifiedTime(file, time);
        collection.run();
        collection.write("docs/a.txt", "Xyz.");
        Files.setLastModifiedTime(file, time);
        RunOptions o = collection.options("docs");

        assertThat(outcomes(collection.run("index", o))).containsExactly("unchanged docs/a.txt");
        assertThat(outcomes(collection.run("index", new RunOptions(
                o.roots(), false, false, false, true, false, List.of(), 1, null)))).containsExactly("changed docs/a.txt: content changed");
    }

    @Test
    void readsEverythingAgainOnRequest() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/broken.txt", "!broken");
        String first = ((Published) collection.run()).generation().fingerprint();
        collection.extractor.read.clear();

        RunResult result = collection.run("index", Collection.full(collection.options("docs")));

        assertThat(((Published) result).generation().fingerprint()).isEqualTo(first);
        assertThat(collection.extractor.read).containsExactlyInAnyOrder("a.txt", "broken.txt");
    }

    @Test
    void callsASourceUnchangedThatIsReadAgainOnlyOnRequest() throws Exception {
        collection.write("docs/a.txt", "Fishing.");
        collection.run();

        assertThat(outcomes(collection.run("index", Collection.full(collection.options("docs")))))
                .containsExactly("unchanged docs/a.txt");
    }

    @Test
    void readsAFileAgainThatHasMovedWithItsRootSoThatItsOriginalIsFound() throws Exception {
        Path file = collection.write("docs/a.txt", "Fishing.");
        collection.run();
        Path moved = Files.createDirectories(folder.resolve("elsewhere/docs")).resolve("a.txt");
        Files.move(file, moved);
        RunOptions there = new RunOptions(
                List.of(new SourceRoot("docs", folder.resolve("elsewhere/docs"))), false, false, false, false, false, List.of(), 1, null);

        assertThat(outcomes(collection.run("index", there))).containsExactly("changed docs/a.txt: stood at " + file + " before");
    }

    @Test
    void readsEverythingAgainWhenFilesMayComeOutDifferently() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/broken.txt", "!broken");
        collection.run();
        collection.extractor.read.clear();
        collection.extractor.version = "fake of a later day";

        assertThat(collection.run()).isInstanceOf(Published.class);
        assertThat(collection.extractor.read).containsExactlyInAnyOrder("a.txt", "broken.txt");
    }

    @Test
    void namesEachThingThatHasChanged() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.run();
        collection.write("docs/a.txt", "Another.");
        collection.write("docs/a.txt.meta.json", "{\"type\": \"news\"}");

        assertThat(outcomes(collection.run())).containsExactly("changed docs/a.txt: content changed, metadata changed");
    }

    @Test
    void saysWhatARenamedFileWasBefore() throws Exception {
        Path file = collection.write("docs/old.txt", "Fishing.");
        collection.write("docs/other.txt", "Mining.");
        collection.run();
        Files.move(file, collection.path("docs/renamed.txt"));

        assertThat(outcomes(collection.run())).containsExactly(
                "unchanged docs/other.txt", "new docs/renamed.txt: the same content was docs/old.txt before",
                "removed docs/old.txt: is gone from the sources; the same content is docs/renamed.txt now");
    }

    @Test
    void callsACopyNewWithoutAWord() throws Exception {
        collection.write("docs/old.txt", "Fishing.");
        collection.run();
        collection.write("docs/renamed.txt", "Fishing.");

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/old.txt", "new docs/renamed.txt");
    }

    @Test
    void keepsADocumentWhoseFileIsRenamedIfItsIdIsStated() throws Exception {
        Path file = collection.write("docs/old.txt", "Fishing.");
        Path sidecar = collection.write("docs/old.txt.meta.json", "{\"id\": \"plan\"}");
        collection.run();
        Files.move(file, collection.path("docs/renamed.txt"));
        Files.move(sidecar, collection.path("docs/renamed.txt.meta.json"));

        assertThat(outcomes(collection.run())).containsExactly("changed docs/renamed.txt: was read from docs/old.txt before");
    }

    @Test
    void reportsTheDocumentThatAFileWasWhenItsIdChanges() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/a.txt.meta.json", "{\"id\": \"plan\"}");
        collection.run();
        collection.write("docs/a.txt.meta.json", "{\"id\": \"report\"}");

        assertThat(outcomes(collection.run())).containsExactly(
                "new docs/a.txt", "removed docs/a.txt: docs/a.txt is the document 'report' now");
    }
}
