package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.indexer.cache.CachingExtractor;
import org.lodestar.indexer.cache.ExtractionCache;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.extraction.ForkedTikaConfig;
import org.lodestar.indexer.extraction.ForkedTikaExtractor;
import org.lodestar.indexer.extraction.Ocr;
import org.lodestar.indexer.run.Indexer;
import org.lodestar.indexer.run.RunOptions;
import org.lodestar.indexer.run.RunResult;
import org.lodestar.indexer.sources.SourceRoot;

class ResumeIT {

    private static final int FILES = 40;

    @TempDir
    private Path folder;

    private Path docs;

    @BeforeAll
    static void sayWhereLodestarIsBuilt() {
        System.setProperty("lodestar.home", System.getProperty("lodestar.root"));
    }

    @AfterAll
    static void forgetWhereLodestarIsBuilt() {
        System.clearProperty("lodestar.home");
    }

    @BeforeEach
    void writeFiles() throws IOException {
        docs = Files.createDirectory(folder.resolve("docs"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(docs.resolve("plan-" + i + ".txt"), "Plan " + i + "\n\n" + "Labour inspection in Nepal. ".repeat(50 + i));
        }
        Files.write(docs.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 1, 2, 3});
    }

    private List<String> index(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of("index", "--index", folder.resolve(name).toString()));
        arguments.addAll(List.of(options));
        arguments.add(docs.toString());
        return arguments;
    }

    private CommandLine run(String name, String... options) throws Exception {
        return IndexProcess.start(folder, index(name, options)).await();
    }

    private String fingerprint(String name) {
        CommandLine verify = CommandLine.run("verify", "--index", folder.resolve(name).toString());
        assertThat(verify.exit()).as(verify.err()).isZero();
        return verify.outLines().getLast().replaceFirst(".*fingerprint ", "");
    }

    private List<String> report(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream().map(l -> l.replaceFirst("\"milliseconds\":\\d+", "")).toList();
    }

    private Set<Path> cached() throws IOException {
        Path extracted = folder.resolve("index/extracted");
        if (!Files.isDirectory(extracted)) {
            return Set.of();
        }
        Set<Path> entries = new HashSet<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(extracted)) {
            for (Path beginning : folders) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(beginning, "*.gz")) {
                    files.forEach(entries::add);
                }
            }
        }
        return entries;
    }

    @Test
    void goesOnFromWhatWasExtractedAndPublishesWhatAnUndisturbedRunDoes() throws Exception {
        Random random = new Random(11);
        Set<Path> kept = Set.of();
        for (int kill = 0; kill < 3; kill++) {
            IndexProcess run = IndexProcess.start(folder, index("index", "--workers", "2"));
            int some = kept.size() + 1 + random.nextInt(8);
            while (run.isRunning() && cached().size() < some) {
                Thread.onSpinWait();
            }
            Set<ProcessHandle> parsers = run.kill();
            for (ProcessHandle parser : parsers) {
                parser.onExit().orTimeout(30, TimeUnit.SECONDS).join();
            }
            assertThat(cached()).as("what was extracted before").containsAll(kept);
            kept = cached();
            assertThat(kept).as("killed too late to tell").hasSizeBetween(some, FILES);
        }

        CommandLine last = run("index", "--report", folder.resolve("resumed.jsonl").toString());
        CommandLine undisturbed = run("whole", "--report", folder.resolve("whole.jsonl").toString());

        assertThat(last.exit()).as(last.err()).isEqualTo(3);
        assertThat(undisturbed.exit()).isEqualTo(3);
        assertThat(fingerprint("index")).isEqualTo(fingerprint("whole"));
        assertThat(report("resumed.jsonl")).isEqualTo(report("whole.jsonl"));
        try (Stream<Path> generations = Files.list(folder.resolve("index/generations"))) {
            assertThat(generations).as("what killed runs left").hasSize(1);
        }
    }

    @Test
    void stopsTheSecondOfTwoRunsAtOnceAndTakesTheLockOfADeadOne() throws Exception {
        IndexProcess first = IndexProcess.start(folder, index("index"));
        while (first.isRunning() && cached().isEmpty()) {
            Thread.onSpinWait();
        }
        first.suspend();
        CommandLine second = CommandLine.run(index("index").toArray(String[]::new));
        assertThat(first.isRunning()).isTrue();
        first.kill();

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.err()).contains("another run is writing to " + folder.resolve("index") + "; wait until it has ended");
        assertThat(folder.resolve("index/write.lock")).as("left by the dead run").exists();
        assertThat(run("index").exit()).isEqualTo(3);
    }

    @Test
    void indexesEverythingAgainWithoutAParserAndParsesAgainOnlyWhenToldTo() throws Exception {
        assertThat(run("index").exit()).isEqualTo(3);
        String first = fingerprint("index");

        assertThat(withoutParser(CachingExtractor.Use.READ_AND_WRITE)).isInstanceOf(RunResult.Published.class);
        assertThat(fingerprint("index")).isEqualTo(first);
        assertThatThrownBy(() -> withoutParser(CachingExtractor.Use.RENEW)).hasMessageContaining("no-such-java");
    }

    private RunResult withoutParser(CachingExtractor.Use use) throws Exception {
        ForkedTikaConfig withoutJava = ForkedTikaConfig.of(Path.of(System.getProperty("lodestar.root")), 1)
                .withJava(folder.resolve("no-such-java"));
        RunOptions full = new RunOptions(
                List.of(SourceRoot.parse(docs.toString())), true, false, false, false, false, List.of(), 1, null);
        try (var extractor = new CachingExtractor(
                        new ForkedTikaExtractor(withoutJava, Ocr.OFF), new ExtractionCache(folder.resolve("index")), use);
                var progress = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            return new Indexer(folder.resolve("index"), Bundled.VOCABULARIES, Bundled.ANALYZERS, Corrections.NONE, extractor)
                    .run(full, progress, false);
        }
    }

    @Test
    void keepsWhatIsPublishedWhenTheDiskIsFullAndSaysWhatToDo() throws Exception {
        Path records = folder.resolve("r.jsonl");
        Files.writeString(records, "{\"id\": \"a\", \"text\": \"Labour inspection.\"}\n");
        List<String> command = List.of("index", "--index", folder.resolve("full").toString(), records.toString());
        assertThat(CommandLine.run(command.toArray(String[]::new)).exit()).isZero();
        String before = fingerprint("full");
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            more.append("{\"id\": \"").append(i).append("\", \"text\": \"").append("Fishing in Peru. ".repeat(i % 50)).append("\"}\n");
        }
        Files.writeString(records, more, StandardOpenOption.APPEND);
        int failures = 0;
        // No file may grow beyond so many blocks: each stops the run at another place.
        for (int blocks : List.of(4, 40, 100, 160)) {
            List<String> limit = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "limit");
            CommandLine run = IndexProcess.start(folder, limit, command).await();
            if (run.exit() != 0) {
                failures++;
                assertThat(run.exit()).as(run.err()).isEqualTo(1);
                assertThat(run.err()).contains("the disk is full; make room and run the same command again")
                        .contains("what was published before stands");
                assertThat(fingerprint("full")).isEqualTo(before);
                try (Stream<Path> generations = Files.list(folder.resolve("full/generations"))) {
                    assertThat(generations).as("what the failed run left").hasSize(1);
                }
            }
        }
        assertThat(failures).isGreaterThanOrEqualTo(2);
        assertThat(CommandLine.run(command.toArray(String[]::new)).exit()).isZero();
        assertThat(fingerprint("full")).isNotEqualTo(before);
    }
}
