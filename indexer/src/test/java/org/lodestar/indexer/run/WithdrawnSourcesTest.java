package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.lucene.LuceneIndexMaintenance;

class WithdrawnSourcesTest {

    @TempDir private Path folder;
    private Collection collection;

    @BeforeEach
    void start() throws Exception {
        collection = new Collection(folder);
        collection.write("docs/plan.txt", "Labour inspection in Nepal.");
        collection.write("docs/testimony.txt", "What was told.");
        collection.write("docs/testimony.txt.meta.json", "{\"id\": \"t\"}");
        collection.run();
        new LuceneIndexMaintenance(collection.path("index")).withdraw(List.of("t"));
        collection.extractor.read.clear();
    }

    private List<String> outcomes() throws Exception {
        return Collection.outcomes(collection.run());
    }

    @Test
    void areNotEvenRead() throws Exception {
        assertThat(outcomes()).satisfiesExactly(
                plan -> assertThat(plan).isEqualTo("unchanged docs/plan.txt"),
                testimony -> assertThat(testimony).matches(
                        "ignored docs/testimony.txt: was withdrawn on \\d{4}-\\d\\d-\\d\\d; ./lodestar withdraw --undo 't' lets it in again"));
        assertThat(collection.run()).isInstanceOf(RunResult.Unchanged.class);
        assertThat(collection.run("index", Collection.full(collection.options("docs")))).isInstanceOf(RunResult.Published.class);
        assertThat(collection.extractor.read).containsExactly("plan.txt");
    }

    @Test
    void areKnownByTheirIdWhenTheyHaveChanged() throws Exception {
        collection.write("docs/testimony.txt", "What was told, revised.");

        assertThat(outcomes().getLast()).startsWith("ignored docs/testimony.txt: was withdrawn");
    }

    @Test
    void areKnownByTheirContentUnderAnotherIdAndName() throws Exception {
        collection.write("docs/copy.txt", "What was told.");
        collection.write("docs/testimony.txt.meta.json", "{\"id\": \"another\"}");

        assertThat(outcomes()).satisfiesExactly(
                copy -> assertThat(copy).startsWith("ignored docs/copy.txt: is the same file as 't', which was withdrawn on"),
                plan -> assertThat(plan).isEqualTo("unchanged docs/plan.txt"),
                renamed -> assertThat(renamed).startsWith("ignored docs/testimony.txt: is the same file as 't'"));
        assertThat(collection.extractor.read).isEmpty();
    }

    @Test
    void areKnownByTheirIdAsRecords() throws Exception {
        collection.write("docs/r.jsonl", "{\"id\": \"t\", \"text\": \"As a record.\"}");

        assertThat(outcomes()).anySatisfy(record -> assertThat(record).startsWith("ignored docs/r.jsonl:1: was withdrawn on"));
    }

    @Test
    void comeBackOnceThatIsUndone() throws Exception {
        collection.run();
        new LuceneIndexMaintenance(collection.path("index")).undoWithdrawal(List.of("t"));

        assertThat(outcomes()).containsExactly("unchanged docs/plan.txt", "new docs/testimony.txt");
    }

    @Test
    void areLeftOutOfAPublishedGenerationThatStillHasThem() throws Exception {
        Path other = collection.path("other");
        collection.run("other", collection.options("docs"));
        java.nio.file.Files.copy(collection.path("index/withdrawn.jsonl"), other.resolve("withdrawn.jsonl"));

        RunResult result = collection.run("other", collection.options("docs"));

        assertThat(Collection.outcomes(result)).anySatisfy(o -> assertThat(o).startsWith("ignored docs/testimony.txt"));
        assertThat(result).isInstanceOf(RunResult.Published.class);
        assertThat(collection.store("other").published().orElseThrow().documents()).isEqualTo(1);
    }
}
