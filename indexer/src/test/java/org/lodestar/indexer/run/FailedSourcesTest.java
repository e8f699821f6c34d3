package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.run.Collection.outcomes;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.indexer.run.RunResult.Published;

class FailedSourcesTest {

    @TempDir
    private Path folder;

    private Collection collection;

    @BeforeEach
    void makeCollection() {
        collection = new Collection(folder);
    }

    @Test
    void saysThatASourceThatFailsNowIsDropped() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/b.txt", "B.");
        collection.write("docs/b.txt.meta.json", "{\"id\": \"plan\"}");
        collection.run();
        collection.write("docs/b.txt", "!slow");

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "unchanged docs/a.txt", "failed docs/b.txt: took too long; the document 'plan' that it was before is dropped");
        assertThat(((Published) result).generation().documents()).isEqualTo(1);
    }

    @Test
    void reportsALastingFailureAgainWithoutReadingTheFile() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/broken.txt", "!broken");
        collection.run();
        collection.write("docs/a.txt", "A, changed.");
        collection.extractor.read.clear();

        assertThat(outcomes(collection.run())).containsExactly("changed docs/a.txt: content changed", "failed docs/broken.txt: is damaged");
        assertThat(collection.extractor.read).containsExactly("a.txt");
    }

    @Test
    void triesAPassingFailureAgain() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/slow.txt", "!slow");
        collection.run();
        collection.extractor.read.clear();

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt", "failed docs/slow.txt: took too long");
        assertThat(collection.extractor.read).containsExactly("slow.txt");
    }

    @Test
    void triesABrokenFileAgainOnceItHasChanged() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/broken.txt", "!broken");
        collection.run();
        collection.write("docs/broken.txt", "Mended.");

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt", "new docs/broken.txt");
    }

    @Test
    void goesOnWhereAFileVanishesWhileItIsRead() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/gone.txt", "!gone");

        RunResult result = collection.run();

        assertThat(result).isInstanceOf(Published.class);
        assertThat(outcomes(result)).containsExactly("new docs/a.txt", "failed docs/gone.txt: is gone since the run began");
    }

    @Test
    void failsADocumentAloneWhoseUrlIsNotOfTheWeb() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/a.txt.meta.json", "{\"url\": \"javascript:alert(1)\"}");
        collection.write("docs/r.jsonl", "{\"id\": \"r1\", \"text\": \"R.\", \"url\": \"javascript:alert(1)\"}", "{\"id\": \"r2\", \"text\": \"R.\"}");

        String problem = "'url': 'javascript:alert(1)' is not a web address that begins with http:// or https:// and holds no blanks";
        assertThat(outcomes(collection.run())).containsExactly(
                "failed docs/a.txt: a.txt.meta.json: " + problem, "failed docs/r.jsonl:1: " + problem, "new docs/r.jsonl:2");
    }

    @Test
    void aFileThatChangesWheneverItIsReadFails() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/log.txt", "!growing");

        assertThat(outcomes(collection.run())).containsExactly("new docs/a.txt", "failed docs/log.txt: was changed while it was read");
    }
}
