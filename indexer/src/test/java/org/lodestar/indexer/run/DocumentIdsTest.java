package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.run.Collection.outcomes;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.SourceRecord;

class DocumentIdsTest {

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
    void givesAnIdToTheFirstInPathOrderAndNamesItToTheOther() throws Exception {
        collection.write("docs/b.txt", "B.");
        collection.write("docs/b.txt.meta.json", "{\"id\": \"plan\"}");
        collection.write("docs/a.jsonl", "{\"id\": \"plan\", \"text\": \"A.\"}");

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "new docs/a.jsonl:1", "failed docs/b.txt: has the id 'plan', which docs/a.jsonl:1 has already");
        assertThat(documents(result)).containsExactly("plan", null);
    }

    @Test
    void givesAnIdToAnEarlierSourceThatComesLaterAndDropsTheOther() throws Exception {
        collection.write("docs/b.txt", "B.");
        collection.write("docs/b.txt.meta.json", "{\"id\": \"plan\"}");
        collection.run();
        collection.write("docs/a.jsonl", "{\"id\": \"plan\", \"text\": \"A.\"}");

        assertThat(outcomes(collection.run())).containsExactly(
                "changed docs/a.jsonl:1: was read from docs/b.txt before",
                "failed docs/b.txt: has the id 'plan', which docs/a.jsonl:1 has already; the document 'plan' that it was before is dropped");

        collection.delete("docs/a.jsonl");
        assertThat(outcomes(collection.run())).containsExactly("changed docs/b.txt: was read from docs/a.jsonl:1 before");
    }
}
