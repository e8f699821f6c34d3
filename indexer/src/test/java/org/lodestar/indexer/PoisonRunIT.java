package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.extraction.ForkedTikaConfig;
import org.lodestar.indexer.extraction.ForkedTikaExtractor;
import org.lodestar.indexer.extraction.Ocr;
import org.lodestar.indexer.extraction.PoisonFiles;
import org.lodestar.indexer.extraction.SampleFiles;
import org.lodestar.indexer.run.Indexer;
import org.lodestar.indexer.run.RunOptions;
import org.lodestar.indexer.run.RunResult;
import org.lodestar.indexer.sources.SourceRoot;

/** Runs over folders in which some files harm their readers. */
class PoisonRunIT {

    private static final Path HOME = Path.of(System.getProperty("lodestar.root", "..")).toAbsolutePath().normalize();
    private static final int WORKERS = 2;
    private static final ForkedTikaConfig CONFIG = ForkedTikaConfig.of(HOME, WORKERS)
            .withMegabytes(256).withTimeLimit(Duration.ofSeconds(20)).withMostCharacters(200_000)
            .withMoreParsers(List.of(HOME.resolve("indexer/target/test-classes")));

    @TempDir
    private Path folder;

    private Path docs;

    @BeforeEach
    void writesGoodFiles() throws IOException {
        docs = Files.createDirectory(folder.resolve("docs"));
        SampleFiles.docx(docs.resolve("b-law.docx"), "Nepal", "The law on brick kilns was revised.");
        SampleFiles.pdf(docs.resolve("m-plan.pdf"), "Labour inspection in fishing.", "Peru has signed the convention.");
        Files.writeString(docs.resolve("z-note.txt"), "Child labour in tea estates.");
    }

    private RunResult.Published run(String index, Path report) throws Exception {
        RunOptions options = new RunOptions(
                List.of(new SourceRoot("docs", docs)), false, false, false, false, false, List.of(), WORKERS, report);
        try (var extractor = new ForkedTikaExtractor(CONFIG, Ocr.OFF);
                var nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            return (RunResult.Published) new Indexer(
                    folder.resolve(index), Bundled.VOCABULARIES, Bundled.ANALYZERS, Corrections.NONE, extractor)
                    .run(options, nowhere, false);
        }
    }

    private int addPoison() throws Exception {
        List<String> kinds = List.of("hang", "exit", "halt", "memory", "stack", "noise");
        for (String what : kinds) {
            Files.write(docs.resolve("c-" + what + ".misbehaving"), PoisonFiles.misbehaving(what));
        }
        Files.write(docs.resolve("half.pdf"), PoisonFiles.half(docs.resolve("m-plan.pdf")));
        Files.write(docs.resolve("half.docx"), PoisonFiles.half(docs.resolve("b-law.docx")));
        SampleFiles.encryptedPdf(docs.resolve("encrypted.pdf"), "Secret.");
        PoisonFiles.nestedZip(docs.resolve("nested.zip"), 300);
        Files.write(docs.resolve("new\nline \u202Efdp \u001B[2J.docx"), PoisonFiles.half(docs.resolve("b-law.docx")));
        Files.createSymbolicLink(docs.resolve("outside"), Files.writeString(folder.resolve("outside.txt"), "Outside."));
        assertThat(new ProcessBuilder("mkfifo", docs.resolve("pipe").toString()).start().waitFor()).isZero();
        return kinds.size() + 7;
    }

    @Test
    void everyOtherDocumentIsAsItWouldBeWithoutWhatFails() throws Exception {
        RunResult.Published without = run("without", folder.resolve("without.jsonl"));
        int poison = addPoison();
        Path report = folder.resolve("with.jsonl");
        RunResult.Published with = run("with", report);

        assertThat(without.generation().documents()).isEqualTo(3);
        assertThat(with.generation().fingerprint()).isEqualTo(without.generation().fingerprint());
        // Five of the zips in each other are unpacked.
        assertThat(with.sources()).hasSize(3 + poison + 5);
        assertThat(with.sources()).extracting(SourceRecord::source).doesNotHaveDuplicates();
        assertThat(with.sources()).filteredOn(source -> source.outcome() != Outcome.NEW).hasSize(poison + 5)
                .allSatisfy(source -> assertThat(source.reason()).as(source.source()).isNotBlank());
        assertThat(with.count(Outcome.IGNORED)).as("link, pipe and zips").isEqualTo(2 + 6);
        assertEveryLineIsASource(report, with.sources());
    }

    private void addPoisonThatIsRead() throws Exception {
        Files.write(docs.resolve("c-endless.misbehaving"), PoisonFiles.misbehaving("endless"));
        PoisonFiles.zipBomb(docs.resolve("d-bomb.zip"));
        Files.writeString(docs.resolve("e-laughs.xml"), PoisonFiles.billionLaughs("a") + "<a>Laughs: &l9;</a>");
        Files.writeString(docs.resolve("f-outside.xml"), "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>Outside: &x;</a>");
        Files.createFile(docs.resolve("g-empty.docx"));
        Files.copy(docs.resolve("m-plan.pdf"), docs.resolve("h-wrong.docx"));
    }

    private static String outcome(SourceRecord source) {
        return source.outcome().label() + (source.truncated() ? " truncated " : " ") + source.source();
    }

    /** Poison that becomes documents changes the generation; once it is gone, what was carried over is what it would have been. */
    @Test
    void everyOtherDocumentIsAsItWouldBeWithoutTheDocumentsOfPoison() throws Exception {
        String without = run("without", null).generation().fingerprint();
        addPoisonThatIsRead();
        RunResult.Published with = run("with", null);

        assertThat(with.sources()).extracting(PoisonRunIT::outcome).containsExactly(
                "new docs/b-law.docx", "new truncated docs/c-endless.misbehaving", "ignored truncated docs/d-bomb.zip",
                "failed docs/d-bomb.zip/a.txt", "new truncated docs/e-laughs.xml",
                "new docs/f-outside.xml", "blank docs/g-empty.docx", "new docs/h-wrong.docx", "new docs/m-plan.pdf", "new docs/z-note.txt");
        assertThat(with.generation().fingerprint()).isNotEqualTo(without);

        for (String file : List.of("c-endless.misbehaving", "d-bomb.zip", "e-laughs.xml", "f-outside.xml", "g-empty.docx", "h-wrong.docx")) {
            Files.delete(docs.resolve(file));
        }
        RunResult.Published afterwards = run("with", null);

        assertThat(afterwards.sources()).filteredOn(source -> source.outcome() == Outcome.UNCHANGED).hasSize(3);
        assertThat(afterwards.generation().fingerprint()).isEqualTo(without);
    }

    private static void assertEveryLineIsASource(Path report, List<SourceRecord> sources) throws IOException {
        List<String> lines = Files.readAllLines(report);
        assertThat(lines).hasSameSizeAs(sources);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = JsonMapper.builder().build().readTree(lines.get(i));
            assertThat(line.path("source").textValue()).isEqualTo(sources.get(i).source());
            assertThat(lines.get(i)).doesNotContain("\u202E", "\u001B");
        }
    }

    @Test
    void noNameSteersTheTerminal() throws Exception {
        Files.write(docs.resolve("x\u001B[2J\npublished \u202Efdp.docx"), PoisonFiles.half(docs.resolve("b-law.docx")));
        System.setProperty("lodestar.home", HOME.toString());
        try {
            CommandLine run = CommandLine.run("index", "--index", folder.resolve("index").toString(), docs.toString());
            CommandLine plan = CommandLine.run("index", "--dry-run", "--index", folder.resolve("none").toString(), docs.toString());

            assertThat(run.errLines()).contains(
                    "failed: docs/x\\u001B[2J\\u000Apublished \\u202Efdp.docx: is damaged: Couldn't find core part");
            assertThat(run.out() + run.err()).doesNotContain("\u001B", "\u202E");
            assertThat(run.exit()).isEqualTo(3);
            assertThat(plan.out()).contains("failed docs/x\\u001B[2J\\u000Apublished \\u202Efdp.docx: ").doesNotContain("\u001B", "\u202E");
        } finally {
            System.clearProperty("lodestar.home");
        }
    }
}
