package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.indexer.run.RunResult.Published;
import org.lodestar.indexer.run.RunResult.Refused;

class RemovalGuardTest {

    @TempDir
    private Path folder;

    private Collection collection;

    @BeforeEach
    void makeCollection() {
        collection = new Collection(folder);
    }

    @Test
    void refusesToRemoveMuchOfWhatIsPublished() throws Exception {
        for (int i = 10; i < 32; i++) {
            collection.write("docs/" + i + ".txt", "Text " + i + ".");
        }
        Published first = (Published) collection.run();
        for (int i = 10; i < 21; i++) {
            collection.delete("docs/" + i + ".txt");
        }

        RunResult refused = collection.run();

        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(((Refused) refused).reason()).startsWith("11 of the 22 published documents would be removed").contains("--allow-removals");
        assertThat(collection.store("index").published()).contains(first.generation());

        RunResult allowed = collection.run("index", Collection.allowRemovals(collection.options("docs")));
        assertThat(((Published) allowed).generation().documents()).isEqualTo(11);
        assertThat(allowed.counts()).isEqualTo("0 new, 0 changed, 11 unchanged, 11 removed, 0 blank, 0 failed");
    }

    @Test
    void countsADocumentThatFailsNowAsRemovedToo() throws Exception {
        for (int i = 10; i < 32; i++) {
            collection.write("docs/" + i + ".txt", "Text " + i + ".");
        }
        collection.run();
        for (int i = 10; i < 21; i++) {
            collection.write("docs/" + i + ".txt", "!slow");
        }

        assertThat(collection.run()).isInstanceOf(Refused.class);
    }

    @Test
    void removesTenDocumentsWithoutAWord() throws Exception {
        for (int i = 10; i < 32; i++) {
            collection.write("docs/" + i + ".txt", "Text " + i + ".");
        }
        collection.run();
        for (int i = 10; i < 20; i++) {
            collection.delete("docs/" + i + ".txt");
        }

        assertThat(collection.run()).isInstanceOf(Published.class);
    }

    @Test
    void publishesNothingWhereNoSourceIsADocument() throws Exception {
        collection.write("docs/broken.txt", "!broken");

        RunResult result = collection.run();

        assertThat(((Refused) result).reason()).isEqualTo("no source came to a document, so there is nothing to publish");
        assertThat(collection.store("index").published()).isEmpty();
    }
}
