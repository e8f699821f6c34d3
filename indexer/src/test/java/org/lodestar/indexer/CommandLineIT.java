package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.lucene.LuceneGenerationStore;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.extraction.ForkedTikaConfig;
import org.lodestar.indexer.extraction.ForkedTikaExtractor;
import org.lodestar.indexer.extraction.Ocr;
import org.lodestar.indexer.run.Indexer;
import org.lodestar.indexer.run.RunOptions;
import org.lodestar.indexer.run.RunResult;
import org.lodestar.indexer.sources.SourceRoot;

class CommandLineIT {

    private static final String A = "{\"id\": \"a\", \"text\": \"Labour inspection in Nepal.\"}";
    private static final String B = "{\"id\": \"b\", \"text\": \"Fishing in Peru.\"}";
    private static final String GENERATION = "\\d{8}T\\d{6}Z-\\d{4}";

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

    private CommandLine index(Object... arguments) {
        Stream<String> given = Stream.of(arguments).map(String::valueOf);
        return CommandLine.run(Stream.concat(Stream.of("index", "--index", index().toString()), given).toArray(String[]::new));
    }

    private CommandLine command(String name) {
        return CommandLine.run(name, "--index", index().toString());
    }

    @Test
    void printsWhatWasPublishedAsItsLastLine() throws IOException {
        CommandLine run = index(write("r.jsonl", A, B));

        assertThat(run.exit()).isZero();
        assertThat(run.outLines()).singleElement().asString().matches("published " + GENERATION
                + ": 2 documents, 2 passages \\(2 new, 0 changed, 0 unchanged, 0 removed, 0 blank, 0 failed\\) in \\d+\\.\\d s");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysThatThereWasNothingToDo() throws IOException {
        Path records = write("r.jsonl", A, B);
        String published = index(records).outLines().getLast().split("[ :]")[1];

        CommandLine run = index(records);

        assertThat(run.exit()).isZero();
        assertThat(run.outLines().getLast()).startsWith("unchanged " + published
                + ": 2 documents, 2 passages (0 new, 0 changed, 2 unchanged, 0 removed, 0 blank, 0 failed) in ");
    }

    @Test
    void exitsWithThreeWhereSomeSourcesFailed() throws IOException {
        Path records = write("r.jsonl", A, "{\"id\": \"b\"}");

        CommandLine run = index(records);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).isEqualTo(
                "failed: r.jsonl:2: 'text': exactly one of 'text' and 'pages' is needed" + System.lineSeparator());
        assertThat(run.outLines().getLast()).contains("1 documents, 1 passages (1 new,", "1 failed)");
        assertThat(index(records).exit()).isEqualTo(3);
    }

    @Test
    void listsTwentyFailuresAndSaysWhereTheOthersAre() throws IOException {
        String[] lines = IntStream.range(0, 25).mapToObj(i -> i == 0 ? A : "{}").toArray(String[]::new);

        CommandLine run = index(write("r.jsonl", lines));

        assertThat(run.errLines()).hasSize(21).last().isEqualTo("failed: 4 more; run with --report FILE to have all of them");
    }

    @Test
    void exitsWithOneAndKeepsWhatIsPublishedWhereTooMuchIsGone() throws IOException {
        String[] lines = IntStream.range(0, 12).mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"x\"}").toArray(String[]::new);
        index(write("r.jsonl", lines));
        String current = Files.readString(index().resolve("CURRENT"));
        Path fewer = write("r.jsonl", lines[0]);

        CommandLine refused = index(fewer);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).startsWith("lodestar: nothing was published: 11 of the 12 published documents would be removed")
                .contains("--allow-removals");
        assertThat(Files.readString(index().resolve("CURRENT"))).isEqualTo(current);
        assertThat(index("--allow-removals", fewer).exit()).isZero();
    }

    @Test
    void keepsAnEmptyFileAsABlankDocument() throws IOException {
        Path empty = Files.createFile(folder.resolve("Plan of Nepal.pdf"));

        assertThat(index(empty).outLines().getLast()).contains("1 documents, 1 passages (0 new, 0 changed, 0 unchanged, 0 removed, 1 blank, 0 failed)");
        assertThat(index(empty).outLines().getLast()).startsWith("unchanged ");
    }

    @Test
    void explainsTheDemoWithoutBuildingOrIndexing() throws Exception {
        Path launcher = Files.copy(Path.of(System.getProperty("lodestar.root"), "lodestar"), folder.resolve("lodestar"));
        for (String option : List.of("--help", "-h")) {
            Process process = new ProcessBuilder("sh", launcher.toString(), "demo", "--port", "0", option).redirectErrorStream(true).start();

            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("Usage: ./lodestar demo").contains("Example: ./lodestar demo").doesNotContain("building");
            assertThat(process.waitFor()).isZero();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(launcher);
        }
    }

    @Test
    void writesALineForEachSourceIntoTheReport() throws IOException {
        Path report = Files.createDirectory(folder.resolve("reports")).resolve("last.jsonl");

        assertThat(index("--report", report, write("r.jsonl", A, B)).exit()).isZero();
        assertThat(Files.readAllLines(report)).hasSize(2)
                .first().asString().startsWith("{\"source\":\"r.jsonl:1\",\"document\":\"a\",\"outcome\":\"new\",");
    }

    @Test
    void publishesNothingWhereTheReportCannotBeWritten() throws IOException {
        CommandLine run = index("--report", write("blocked").resolve("report.jsonl"), write("r.jsonl", A));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--report: there is no folder " + folder.resolve("blocked"));
        assertThat(index().resolve("CURRENT")).doesNotExist();
    }

    @Test
    void doesNotWriteWhileAnotherRunDoes() throws Exception {
        Path records = write("r.jsonl", A);
        var store = new LuceneGenerationStore(index(), Bundled.VOCABULARIES, Bundled.ANALYZERS);
        try (GenerationDraft other = store.begin("another")) {
            assertThat(other.canCarryOver()).isFalse();
            CommandLine run = index(records);

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err()).contains("another run is writing to " + index() + "; wait until it has ended");
        }
    }

    @Test
    void namesARootByItsArgument() throws IOException {
        CommandLine run = index("--dry-run", "plans=" + write("r.jsonl", A));

        assertThat(run.outLines()).contains("new plans:1");
    }

    @Test
    void verifiesThatWhatIsPublishedIsWhatWasWritten() throws IOException {
        index(write("r.jsonl", A, B));

        CommandLine sound = command("verify");

        assertThat(sound.exit()).isZero();
        assertThat(sound.outLines()).singleElement().asString()
                .matches("sound " + GENERATION + ": 2 documents, 2 passages, fingerprint [0-9a-f]{64}");
    }

    @Test
    void findsAFlippedBit() throws IOException {
        index(write("r.jsonl", A, B));
        String generation = Files.readString(index().resolve("CURRENT")).strip();
        List<Path> files;
        try (Stream<Path> list = Files.list(index().resolve("generations").resolve(generation))) {
            files = list.filter(f -> f.toFile().length() > 0).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(3).anyMatch(f -> f.endsWith("generation.json")).anyMatch(f -> f.endsWith("sources.jsonl"));
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);

            CommandLine damaged = command("verify");

            assertThat(damaged.exit()).as(file.toString()).isEqualTo(1);
            assertThat(damaged.errLines()).hasSize(2).first().asString().startsWith("damaged " + generation + ": ")
                    .contains(String.valueOf(file.getFileName())).containsAnyOf("is not what was written", "holds no checksum");
            assertThat(damaged.errLines().getLast())
                    .isEqualTo("lodestar: './lodestar index --full --index " + index() + " SOURCE...' makes a new one");
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        assertThat(command("verify").exit()).isZero();
    }

    @Test
    void listsGenerationsTheNewestFirstAndMarksThePublishedOne() throws IOException {
        index(write("r.jsonl", A));
        index(write("r.jsonl", A, B));

        List<String> lines = command("generations").outLines();

        String tail = "  \\S+  %d documents  %d passages  [0-9a-f]{64}";
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).matches("\\* " + GENERATION + tail.formatted(2, 2));
        assertThat(lines.getLast()).matches("  " + GENERATION + tail.formatted(1, 1));

        Files.writeString(index().resolve("CURRENT"), lines.getLast().strip().split(" ")[0] + "\n");
        assertThat(command("generations").outLines()).satisfiesExactly(
                first -> assertThat(first).startsWith("  ").endsWith("  set aside"), second -> assertThat(second).startsWith("* "));
    }

    @Test
    void readsFilesInAnotherProcessThatEndsWithTheRun() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("plan.txt"), "Labour inspection in Nepal.");
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();

        CommandLine run = index("--workers", "1", reports);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.outLines().getLast()).contains("1 documents, 1 passages (1 new,");
        List<ProcessHandle> left = ProcessHandle.current().descendants().filter(p -> !before.contains(p)).toList();
        left.forEach(process -> process.onExit().orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join());
    }

    @Test
    void startsNoOtherProcessForRecords() throws Exception {
        ForkedTikaConfig withoutJava = ForkedTikaConfig.of(Path.of(System.getProperty("lodestar.root")), 1)
                .withJava(folder.resolve("no-such-java"));
        Path records = write("r.jsonl", A);
        Path file = write("plan.txt", "Text.");

        try (var extractor = new ForkedTikaExtractor(withoutJava, Ocr.OFF);
                var progress = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            var indexer = new Indexer(index(), Bundled.VOCABULARIES, Bundled.ANALYZERS, Corrections.NONE, extractor);

            assertThat(indexer.run(only(records), progress, false)).isInstanceOf(RunResult.Published.class);
            assertThatThrownBy(() -> indexer.run(only(file), progress, false)).isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("plan.txt could not be worked on: ").hasMessageContaining("no-such-java");
        }
    }

    private static RunOptions only(Path source) {
        return new RunOptions(
                List.of(SourceRoot.parse(source.toString())), false, false, false, false, false, List.of(), 1, null);
    }

    @Test
    void keepsNoMoreExtractedTextThanItIsTold() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("plan.txt"), "Labour inspection in Nepal.");
        assertThat(index("--workers", "1", "--dry-run", reports).exit()).isZero();
        assertThat(index()).as("a dry run writes nothing").doesNotExist();

        assertThat(index("--workers", "1", reports).exit()).isZero();
        assertThat(everythingBelow(index().resolve("extracted"))).anyMatch(f -> f.toString().endsWith(".json.gz"));

        assertThat(index("--cache-size", "0", reports).exit()).isZero();
        assertThat(everythingBelow(index().resolve("extracted"))).noneMatch(f -> f.toString().endsWith(".json.gz"));
    }

    private static List<Path> everythingBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void saysInEveryRunWhichDocumentsReferToNone() throws IOException {
        Path records = write("r.jsonl", A, "{\"id\": \"b\", \"text\": \"Pesca.\", \"translationOf\": \"plan\", \"respondsTo\": \"a\"}");
        String told = "dangling: 1 name a document that there is not: r.jsonl:2 (translationOf 'plan'); correct the id, or add that document";

        assertThat(index(records).errLines()).containsExactly(told);
        assertThat(index(records).errLines()).as("unchanged").containsExactly(told);
        assertThat(index("--dry-run", records).outLines()).contains(told);
        write("r.jsonl", A, "{\"id\": \"b\", \"text\": \"Pesca.\", \"translationOf\": \"a\"}");
        assertThat(index(records).err()).isEmpty();
    }

    @Test
    void saysWhichExcludesMatchNothing() throws IOException {
        Path docs = Files.createDirectories(folder.resolve("docs/drafts")).getParent();
        write("docs/a.jsonl", A);
        write("docs/drafts/b.jsonl", B);

        CommandLine run = index("--exclude", "docs/drafts/**", "--exclude", "draft/**", docs);

        assertThat(run.out()).contains(": 1 documents");
        assertThat(run.errLines()).singleElement().asString().startsWith("unused: --exclude 'draft/**' matches no file; ");
    }
}
