package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lodestar.indexer.run.Collection.outcomes;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SourceRecord;
import org.lodestar.indexer.run.RunResult.Published;
import org.lodestar.indexer.run.RunResult.Unchanged;

class IndexRunTest {

    @TempDir
    private Path folder;

    private Collection collection;

    @BeforeEach
    void makeCollection() {
        collection = new Collection(folder);
    }

    @Test
    void tellsTheOutcomeOfEachKindOfSource() throws Exception {
        collection.write("docs/text.txt", "Labour inspection in Nepal.");
        collection.write("docs/blank.txt", "!blank");
        collection.write("docs/broken.txt", "!broken");
        collection.write("docs/picture.txt", "!ignored");
        collection.write("docs/.hidden", "x");
        collection.write("docs/odd.txt", "x");
        collection.write("docs/odd.txt.meta.json", "{\"titel\": \"x\"}");
        collection.write("docs/records.jsonl", "{\"id\": \"r1\", \"text\": \"Fishing in Peru.\"}", "{\"id\": \"r2\"}", "{\"id\": \"r3\", \"text\": \"\"}");

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "ignored docs/.hidden: is a hidden or temporary file",
                "blank docs/blank.txt: holds no text; it is found by its title and metadata",
                "failed docs/broken.txt: is damaged",
                "failed docs/odd.txt: odd.txt.meta.json: 'titel': is not a known key; the nearest is 'title'",
                "ignored docs/picture.txt: is a picture",
                "new docs/records.jsonl:1",
                "failed docs/records.jsonl:2: 'text': exactly one of 'text' and 'pages' is needed",
                "blank docs/records.jsonl:3: holds no text; it is found by its title and metadata",
                "new docs/text.txt");
        assertThat(result.counts()).isEqualTo("2 new, 0 changed, 0 unchanged, 0 removed, 2 blank, 3 failed");
        assertThat(((Published) result).generation().documents()).isEqualTo(4);
    }

    @Test
    void tellsWhatHasHappenedSinceTheLastRun() throws Exception {
        collection.write("docs/changed.txt", "Before.");
        collection.write("docs/removed.txt", "Here.");
        collection.write("docs/same.txt", "Same.");
        collection.run();
        collection.write("docs/changed.txt", "After.");
        collection.write("docs/new.txt", "New.");
        collection.delete("docs/removed.txt");
        collection.extractor.read.clear();

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "changed docs/changed.txt: content changed", "new docs/new.txt", "unchanged docs/same.txt",
                "removed docs/removed.txt: is gone from the sources");
        assertThat(collection.extractor.read).containsExactlyInAnyOrder("changed.txt", "new.txt");
        assertThat(((Published) result).generation().documents()).isEqualTo(3);
    }

    @Test
    void tellsOfEachSourceWhatItCameTo() throws Exception {
        collection.write("docs/a.txt", "#Nepal", "Inspection.", "#Peru", "!cut");
        collection.write("docs/a.txt.meta.json", "{\"id\": \"plan\"}");

        SourceRecord record = collection.run().sources().getFirst();

        assertThat(record.document()).isEqualTo("plan");
        assertThat(record.truncated()).isTrue();
        assertThat(record.pages()).isEqualTo(1);
        assertThat(record.passages()).isEqualTo(2);
        assertThat(record.milliseconds()).isNotNegative();
    }

    @Test
    void doesNothingWhereNothingHasChanged() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/blank.txt", "!blank");
        collection.write("docs/broken.txt", "!broken");
        collection.write("docs/picture.txt", "!ignored");
        collection.write("docs/r.jsonl", "{\"id\": \"r1\", \"text\": \"R.\"}");
        Published first = (Published) collection.run();
        List<String> files = collection.filesOf("index");
        collection.extractor.read.clear();

        RunResult second = collection.run();

        assertThat(second).isInstanceOf(Unchanged.class);
        assertThat(((Unchanged) second).generation()).isEqualTo(first.generation());
        assertThat(second.counts()).isEqualTo("0 new, 0 changed, 2 unchanged, 0 removed, 1 blank, 1 failed");
        assertThat(collection.filesOf("index")).isEqualTo(files);
        assertThat(collection.extractor.read).isEmpty();
    }

    @Test
    void leavesAnIndexInsideASourceOut() throws Exception {
        collection.write("docs/a.txt", "A.");
        RunOptions options = collection.options("docs");

        assertThat(outcomes(collection.run("docs/var", options))).containsExactly("new docs/a.txt");
        assertThat(collection.run("docs/var", options)).isInstanceOf(Unchanged.class);
    }

    @Test
    void doesNotRunWhileAnotherRunWrites() throws Exception {
        collection.write("docs/a.txt", "A.");
        try (GenerationDraft other = collection.store("index").begin("another")) {
            assertThat(other.canCarryOver()).isFalse();
            assertThatThrownBy(collection::run).isInstanceOf(IndexInUseException.class);
        }
        assertThat(collection.run()).isInstanceOf(Published.class);
    }
}
