package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchIT {

    private static final String A = "{\"id\": \"a\", \"text\": \"Labour inspection in Nepal.\"}";
    private static final String B = "{\"id\": \"b\", \"text\": \"Fishing in Peru.\"}";

    @TempDir
    private Path folder;

    @BeforeAll
    static void sayWhereLodestarIsBuilt() {
        System.setProperty("lodestar.home", System.getProperty("lodestar.root"));
    }

    @AfterAll
    static void forgetWhereLodestarIsBuilt() {
        System.clearProperty("lodestar.home");
    }

    private Path index() {
        return folder.resolve("index");
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    @Test
    void watchesUntilItIsInterrupted() throws Exception {
        Path records = write("r.jsonl", A);
        IndexProcess watch = IndexProcess.start(folder, List.of("index", "--watch", "--index", index().toString(), records.toString()));
        awaitTold(watch, 1);
        write("r.jsonl", "{");
        awaitTold(watch, 2);
        write("r.jsonl", A, B);
        awaitTold(watch, 3);
        watch.end();
        CommandLine ended = watch.await();

        assertThat(ended.outLines()).satisfiesExactly(
                first -> assertThat(first).startsWith("published ").contains("1 documents"),
                last -> assertThat(last).startsWith("published ").contains("2 documents"));
        assertThat(ended.err()).contains("nothing was published: no source came to a document").endsWith("stopped; what is published stands" + System.lineSeparator());
        assertThat(CommandLine.run("verify", "--index", index().toString()).exit()).isZero();
    }

    private static void awaitTold(IndexProcess watch, int times) throws IOException {
        while (watch.isRunning() && watch.errSoFar().split("watching for changes", -1).length <= times) {
            Thread.onSpinWait();
        }
    }
}
