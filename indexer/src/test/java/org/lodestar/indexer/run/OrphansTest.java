package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.run.Collection.outcomes;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.SourceRecord;
import org.lodestar.indexer.run.RunResult.Published;
import org.lodestar.indexer.run.RunResult.Unchanged;

class OrphansTest {

    @TempDir
    private Path folder;

    private Collection collection;

    @BeforeEach
    void makeCollection() {
        collection = new Collection(folder);
    }

    private static List<String> documents(RunResult result) {
        return result.sources().stream().map(SourceRecord::document).toList();
    }

    @Test
    void failsWhatIsStatedOfAFileThatIsNotThere() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/metadata.csv", "file,snippets", "a.txt,true", "b.txt,false");
        collection.write("docs/sub/c.txt.meta.json", "{\"snippets\": false}");

        RunResult first = collection.run();

        assertThat(first).isInstanceOf(Published.class);
        assertThat(outcomes(first)).containsExactly(
                "new docs/a.txt",
                "failed docs/metadata.csv:3: describes 'b.txt', which is no file of its folder; add that file, or correct or delete the row",
                "failed docs/sub/c.txt.meta.json: describes 'c.txt', which is no file of its folder; add that file, or rename or delete the sidecar");
        assertThat(documents(first).subList(1, 3)).containsOnlyNulls();
        assertThat(collection.run()).isInstanceOf(Unchanged.class);
    }

    @Test
    void forgetsWhatWasStatedOfAFileThatComesOrWentForGood() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/b.txt.meta.json", "{\"id\": \"b\"}");
        collection.write("docs/c.txt", "C.");
        collection.write("docs/c.txt.meta.json", "{\"id\": \"c\"}");
        collection.run();
        collection.write("docs/b.txt", "B.");
        collection.delete("docs/c.txt");

        assertThat(outcomes(collection.run())).containsExactly(
                "unchanged docs/a.txt", "new docs/b.txt",
                "failed docs/c.txt.meta.json: describes 'c.txt', which is no file of its folder; add that file, or rename or delete the sidecar",
                "removed docs/c.txt: is gone from the sources");

        collection.delete("docs/c.txt.meta.json");
        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt", "unchanged docs/b.txt");
    }

    @Test
    void failsTheFileOfABrokenRowAndKeepsTheOthers() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/b.txt", "B.");
        collection.write("docs/c.txt", "C.");
        collection.write("docs/metadata.csv", "file,title", "a.txt,A", "b.txt,\"B\" or not", "c.txt,C", "c.txt,D", "d.txt,D,E");

        assertThat(outcomes(collection.run())).containsExactly(
                "new docs/a.txt",
                "failed docs/b.txt: metadata.csv line 3: has text behind a closing quote; a quote inside of a quoted cell is written twice: \"\"",
                "failed docs/c.txt: metadata.csv lines 4 and 5: describe the same file 'c.txt'; keep one of these rows",
                "failed docs/metadata.csv:6: has more cells than there are columns; a cell that holds a comma stands in quotes");

        collection.write("docs/metadata.csv", "file,title", "a.txt,A", "b.txt,\"B or not\"", "c.txt,C");
        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt", "new docs/b.txt", "new docs/c.txt");
    }
}
