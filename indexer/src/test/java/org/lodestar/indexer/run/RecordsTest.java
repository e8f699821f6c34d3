package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.run.Collection.outcomes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.indexer.run.RunResult.Published;
import org.lodestar.indexer.run.RunResult.Unchanged;

class RecordsTest {

    @TempDir
    private Path folder;

    private Collection collection;

    @BeforeEach
    void makeCollection() {
        collection = new Collection(folder);
    }

    @Test
    void readsARecordAgainOnlyIfItsLineHasChanged() throws Exception {
        collection.write("docs/r.jsonl", "{\"id\": \"a\", \"text\": \"A.\"}", "{\"id\": \"b\", \"text\": \"B.\"}");
        collection.run();
        collection.write("docs/r.jsonl", "{\"id\": \"a\", \"text\": \"A, and much more than before.\"}", "{\"id\": \"b\", \"text\": \"B.\"}", "");

        assertThat(outcomes(collection.run())).containsExactly("changed docs/r.jsonl:1: content changed", "unchanged docs/r.jsonl:2");
    }

    private static final String A = "{\"id\": \"a\", \"text\": \"A.\"}";
    private static final String B = "{\"id\": \"b\", \"text\": \"B.\"}";
    private static final String C = "{\"id\": \"c\", \"text\": \"C.\", \"countries\": [\"NPL\"]}";

    @Test
    void callsRecordsUnchangedThatMoveToOtherLines() throws Exception {
        collection.write("docs/r.jsonl", A, B);
        collection.run();
        collection.write("docs/r.jsonl", C, B, "", A);

        assertThat(outcomes(collection.run())).containsExactly(
                "new docs/r.jsonl:1", "unchanged docs/r.jsonl:2", "unchanged docs/r.jsonl:4");
        collection.write("docs/r.jsonl", A, C, B);
        assertThat(collection.run()).isInstanceOf(Unchanged.class);
        collection.write("docs/r.jsonl", C, B);
        assertThat(outcomes(collection.run())).containsExactly(
                "unchanged docs/r.jsonl:1", "unchanged docs/r.jsonl:2", "removed docs/r.jsonl:4: is gone from the sources");
    }

    @Test
    void haveTheSameFingerprintOnWhateverLineTheyStand() throws Exception {
        collection.write("docs/r.jsonl", C, A);
        String first = ((Published) collection.run("one", collection.options("docs"))).generation().fingerprint();
        collection.write("docs/r.jsonl", "", A, "", C);

        assertThat(((Published) collection.run("two", collection.options("docs"))).generation().fingerprint()).isEqualTo(first);
    }

    @Test
    void areKnownByTheirIdWhenTheirContentChangesAndTheyMove() throws Exception {
        collection.write("docs/r.jsonl", A, B);
        collection.run();
        collection.write("docs/r.jsonl", B, A.replace("A.", "Another."));

        assertThat(outcomes(collection.run())).containsExactly(
                "unchanged docs/r.jsonl:1", "changed docs/r.jsonl:2: content changed");
    }

    @Test
    void failWhereTheyAreDoubledHoweverTheyMove() throws Exception {
        collection.write("docs/r.jsonl", A, B);
        collection.run();
        collection.write("docs/r.jsonl", B, A, A);
        String twice = "failed docs/r.jsonl:3: has the id 'a', which docs/r.jsonl:2 has already";

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/r.jsonl:1", "unchanged docs/r.jsonl:2", twice);
        RunResult again = collection.run();
        assertThat(outcomes(again)).endsWith(twice);
        assertThat(again).isInstanceOf(Unchanged.class);
    }

    @Test
    void areReportedAsRemovedWhenTheirLineBecomesAnotherDocument() throws Exception {
        collection.write("docs/r.jsonl", A, B);
        collection.run();
        collection.write("docs/r.jsonl", C, B);

        assertThat(outcomes(collection.run())).containsExactly(
                "new docs/r.jsonl:1", "unchanged docs/r.jsonl:2", "removed docs/r.jsonl:1: docs/r.jsonl:1 is the document 'c' now");
    }

    @Test
    void sayThatTheirDocumentIsDroppedWhenTheirLineFails() throws Exception {
        collection.write("docs/r.jsonl", A, B);
        collection.run();
        collection.write("docs/r.jsonl", "{", B);

        assertThat(outcomes(collection.run()).getFirst())
                .startsWith("failed docs/r.jsonl:1: is not valid JSON").endsWith("; the document 'a' that it was before is dropped");
    }

    @Test
    void doNotDropTheDocumentThatABrokenLinePushedOn() throws Exception {
        collection.write("docs/r.jsonl", A, B);
        collection.run();
        collection.write("docs/r.jsonl", "{", A, B);

        List<String> outcomes = outcomes(collection.run());
        assertThat(outcomes.getFirst()).startsWith("failed docs/r.jsonl:1: ").doesNotContain("dropped");
        assertThat(outcomes).endsWith("unchanged docs/r.jsonl:2", "unchanged docs/r.jsonl:3");
    }

    @Test
    void failsARecordThatIsNotInUtf8Alone() throws Exception {
        Path file = collection.write("docs/r.jsonl", "{\"id\": \"a\", \"text\": \"A.\"}", "");
        Files.write(file, new byte[] {'{', (byte) 0xE9, '}'}, java.nio.file.StandardOpenOption.APPEND);

        assertThat(outcomes(collection.run())).containsExactly(
                "new docs/r.jsonl:1", "failed docs/r.jsonl:2: is not valid UTF-8");
    }
}
