package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Sha256;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.indexer.extraction.SampleContainers;

/** {@code --keep-originals} on the command line. */
class OriginalsIT {

    @TempDir private Path folder;
    private Path docs;
    private Path index;

    @BeforeAll
    static void sayWhereLodestarIsBuilt() {
        System.setProperty("lodestar.home", System.getProperty("lodestar.root"));
    }

    @AfterAll
    static void forgetWhereLodestarIsBuilt() {
        System.clearProperty("lodestar.home");
    }

    @BeforeEach
    void makeFolder() throws IOException {
        docs = Files.createDirectory(folder.resolve("docs"));
        index = folder.resolve("index");
    }

    private CommandLine index() {
        return CommandLine.run("index", "--keep-originals", "--index", index.toString(), docs.toString());
    }

    private boolean isKept(String text) {
        return new KeptOriginals(index).find(Sha256.of(text)).isPresent();
    }

    @Test
    void keepsFilesUntilTheyArePrunedOrWithdrawn() throws Exception {
        Files.writeString(docs.resolve("plan.txt"), "A plan.");
        Files.writeString(docs.resolve("told.txt"), "What was told.");
        Files.writeString(docs.resolve("told.txt.meta.json"), "{\"id\": \"told\"}");
        Files.write(docs.resolve("pack.zip"), SampleContainers.zip("note.txt", "A packed note."));
        CommandLine run = index();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(List.of(isKept("A plan."), isKept("What was told."), isKept("A packed note."))).containsOnly(true);

        CommandLine withdraw = CommandLine.run("withdraw", "--index", index.toString(), "told");
        assertThat(withdraw.outLines()).contains("deleted 1 kept files");
        assertThat(isKept("What was told.")).isFalse();

        Files.writeString(docs.resolve("plan.txt"), "Another plan.");
        assertThat(index().exit()).isZero();
        assertThat(isKept("A plan.")).as("the generation before still has it").isTrue();
        CommandLine prune = CommandLine.run("prune", "--keep", "1", "--index", index.toString());
        assertThat(prune.outLines().getLast()).endsWith("0 leftovers of interrupted runs, 1 kept files");
        assertThat(List.of(isKept("A plan."), isKept("Another plan."))).containsExactly(false, true);
    }

    @Test
    void endsWhereThereIsNoRoomForACopyAndPublishesNothing() throws Exception {
        Files.writeString(docs.resolve("long.txt"), "Labour inspection in Nepal. ".repeat(100_000));
        List<String> limit = List.of("sh", "-c", "ulimit -f 1000; exec \"$@\"", "limit");

        CommandLine run = IndexProcess.start(
                folder, limit, List.of("index", "--keep-originals", "--index", index.toString(), docs.toString())).await();

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("--keep-originals", "the disk is full; make room and run the same command again");
        assertThat(index.resolve("CURRENT")).doesNotExist();
    }
}
