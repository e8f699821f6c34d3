package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.run.Collection.outcomes;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.indexer.run.RunResult.Published;
import org.lodestar.indexer.sources.SourceRoot;

class FingerprintTest {

    @TempDir
    private Path folder;

    private Collection collection;

    @BeforeEach
    void makeCollection() {
        collection = new Collection(folder);
    }

    @Test
    void hasTheSameFingerprintForAnyNumberOfWorkersAndAnyOrderOfRoots() throws Exception {
        for (int i = 10; i < 40; i++) {
            collection.write("docs/" + i + ".txt", "#Nepal " + i, "Labour inspection, passage " + i + ".");
            collection.write("news/" + i + ".txt", "Fishing in Peru " + i + ".");
        }

        RunResult one = collection.run("one", Collection.workers(collection.options("docs", "news"), 1));
        RunResult four = collection.run("four", Collection.workers(collection.options("news", "docs"), 4));

        assertThat(((Published) four).generation().fingerprint()).isEqualTo(((Published) one).generation().fingerprint());
        assertThat(outcomes(four)).isEqualTo(outcomes(one));
    }

    @Test
    void hasTheSameFingerprintWhereverASourceLies() throws Exception {
        collection.write("here/docs/a.txt", "A.");
        collection.write("there/docs/a.txt", "A.");
        var options = collection.options("docs");
        RunOptions here = new RunOptions(
                List.of(new SourceRoot("docs", collection.path("here/docs"))),
                false, false, false, false, false, options.excludes(), 1, null);
        RunOptions there = new RunOptions(
                List.of(new SourceRoot("docs", collection.path("there/docs"))),
                false, false, false, false, false, options.excludes(), 1, null);

        assertThat(((Published) collection.run("one", here)).generation().fingerprint())
                .isEqualTo(((Published) collection.run("two", there)).generation().fingerprint());
    }

    @Test
    void hasAnotherFingerprintForAnotherText() throws Exception {
        collection.write("docs/a.txt", "A.");
        String before = ((Published) collection.run()).generation().fingerprint();
        collection.write("docs/a.txt", "B.");

        assertThat(((Published) collection.run()).generation().fingerprint()).isNotEqualTo(before);
    }
}
