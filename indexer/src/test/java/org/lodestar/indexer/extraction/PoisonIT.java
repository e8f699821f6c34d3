package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestar.corpus.Page;

/** Files that harm who reads them: each has one outcome with a reason, and the file that is read next comes out as ever. */
class PoisonIT {

    private static final Path HOME = Path.of(System.getProperty("lodestar.root", "..")).toAbsolutePath().normalize();
    private static final int MOST_CHARACTERS = 200_000;
    private static final ForkedTikaConfig CONFIG = ForkedTikaConfig.of(HOME, 1)
            .withMegabytes(256).withMostCharacters(MOST_CHARACTERS)
            .withMoreParsers(List.of(HOME.resolve("indexer/target/test-classes")));
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    private static Path shared;

    private static ForkedTikaExtractor extractor;
    private static ForkedTikaExtractor hasty;
    private static Path good;
    private static Extraction asEver;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readsAGoodFileFirst() throws Exception {
        extractor = new ForkedTikaExtractor(CONFIG, Ocr.OFF);
        hasty = new ForkedTikaExtractor(CONFIG.withTimeLimit(Duration.ofSeconds(15)), Ocr.OFF);
        good = SampleFiles.docx(shared.resolve("good.docx"), "Law", "The law was revised.");
        asEver = extractor.extract(good);
        assertThat(asEver).isInstanceOf(Extraction.Extracted.class);
    }

    @AfterEach
    void theNextFileComesOutAsEver() throws Exception {
        assertThat(extractor.extract(good)).isEqualTo(asEver);
    }

    @AfterAll
    static void endsTheForks() {
        extractor.close();
        hasty.close();
        assertThat(ProcessHandle.current().descendants().filter(PoisonIT::isFork)).isEmpty();
    }

    private static boolean isFork(ProcessHandle process) {
        return process.info().arguments()
                .map(a -> Arrays.stream(a).anyMatch(x -> x.startsWith("-Dlodestar.fork="))).orElse(false);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Extraction.Failed failed(Path file) throws InterruptedException {
        Extraction extraction = extractor.extract(file);
        assertThat(extraction).isInstanceOf(Extraction.Failed.class);
        return (Extraction.Failed) extraction;
    }

    private static Extraction.Extracted read(Path file) throws InterruptedException {
        Extraction extraction = extractor.extract(file);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) extraction;
    }

    private static String text(Extraction.Extracted extracted) {
        return extracted.pages().stream().flatMap(p -> p.blocks().stream()).map(Page.Block::text).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "exit, ended the parser that read it, false",
        "halt, ended the parser that read it, false",
        "stack, ended the parser that read it, false",
        "noise, ended the parser that read it, false",
        "memory, needs more memory than the 256 MB of a parser, true"
    })
    void aFileThatEndsItsParserFails(String what, String reason, boolean lasting) throws Exception {
        assertThat(failed(write("x.misbehaving", PoisonFiles.misbehaving(what)))).isEqualTo(new Extraction.Failed(reason, lasting));
    }

    @ParameterizedTest
    @CsvSource({"hang", "hang uninterruptibly"})
    void aFileThatNeverEndsFails(String what) throws Exception {
        assertThat(hasty.extract(write("x.misbehaving", PoisonFiles.misbehaving(what))))
                .isEqualTo(new Extraction.Failed("took longer than 15 s", false));
        assertThat(hasty.extract(good)).isEqualTo(asEver);
    }

    @Test
    void endlessTextIsCutAtTheLimit() throws Exception {
        Extraction.Extracted extracted = read(write("x.misbehaving", PoisonFiles.misbehaving("endless")));

        assertThat(extracted.truncated()).isTrue();
        assertThat(text(extracted)).startsWith("Forced labour is a crime.").hasSizeBetween(MOST_CHARACTERS / 2, MOST_CHARACTERS);
    }

    @Test
    void aZipBombIsCutAtTheLimit() throws Exception {
        Extraction.Extracted extracted = read(PoisonFiles.zipBomb(folder.resolve("bomb.zip")));

        assertThat(extracted.truncated()).isTrue();
        assertThat(text(extracted)).hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
    }

    /** The second stands for a zip that contains itself. */
    @Test
    void zipsInZipsAreReadTenDeep() throws Exception {
        assertThat(read(PoisonFiles.nestedZip(folder.resolve("nested.zip"), 10)).truncated()).isFalse();
        assertThat(extractor.extract(PoisonFiles.nestedZip(folder.resolve("endless.zip"), 300)))
                .isEqualTo(new Extraction.Failed("holds no text but in what lies more than 10 files deep", true));
    }

    @Test
    void ofManyFilesInAZipAThousandAreRead() throws Exception {
        Extraction.Extracted extracted = read(PoisonFiles.zipOfMany(folder.resolve("many.zip"), 1100));

        assertThat(extracted.truncated()).isTrue();
        assertThat(text(extracted)).contains("Note number 990.").doesNotContain("Note number 1099.");
    }

    @Test
    void entitiesOfEntitiesAreNotExpanded() throws Exception {
        String xml = PoisonFiles.billionLaughs("a") + "<a>&l9;</a>";
        String svg = PoisonFiles.billionLaughs("svg") + "<svg xmlns='http://www.w3.org/2000/svg'><text>&l9;</text></svg>";

        assertThat(text(read(write("laughs.xml", xml)))).hasSizeLessThan(1000);
        assertThat(text(read(write("laughs.svg", svg)))).hasSizeLessThan(1000);
        assertThat(failed(PoisonFiles.docxOf(folder.resolve("laughs.docx"), Map.of("word/document.xml", PoisonFiles.billionLaughs("w:document")
                + "<w:document " + W + "><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>"))).reason())
                .isEqualTo("declares a document type, as attacks do and office programs do not");
    }

    @Test
    void whatIsEncryptedNeedsAPassword() throws Exception {
        Extraction.Failed needed = new Extraction.Failed("is encrypted and needs a password", true);

        assertThat(failed(SampleFiles.encryptedPdf(folder.resolve("a.pdf"), "Secret."))).isEqualTo(needed);
        assertThat(failed(PoisonFiles.encryptedDocx(folder.resolve("b.docx"), good))).isEqualTo(needed);
        assertThat(failed(PoisonFiles.encryptedZip(folder.resolve("c.zip")))).isEqualTo(needed);
    }

    @Test
    void halfAFileIsDamaged() throws Exception {
        Path pdf = SampleFiles.pdf(folder.resolve("whole.pdf"), "Brick kilns.", "Fishing boats.");

        assertThat(failed(write("half.pdf", PoisonFiles.half(pdf))).reason()).startsWith("is damaged: ");
        assertThat(failed(write("half.docx", PoisonFiles.half(good))).reason()).startsWith("is damaged: ");
    }

    @Test
    void whatHalfAZipHoldsIsReadAndTheRestIsMissed() throws Exception {
        Path zip = PoisonFiles.zipOfMany(folder.resolve("whole.zip"), 40);

        Extraction.Extracted extracted = read(write("half.zip", PoisonFiles.half(zip)));

        assertThat(text(extracted)).contains("Note number 0.").doesNotContain("Note number 39.");
        assertThat(extracted.truncated()).isTrue();
    }

    @Test
    void theContentTellsTheKindNotTheName() throws Exception {
        Path pdf = SampleFiles.pdf(folder.resolve("whole.pdf"), "Brick kilns.");
        Path png = ScannedFiles.image(folder.resolve("photo.pdf"), new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(read(write("pdf.docx", Files.readAllBytes(pdf))).mediaType()).isEqualTo("application/pdf");
        assertThat(text(read(write("text.pdf", "This is only text.")))).isEqualTo("This is only text.");
        assertThat(extractor.extract(png)).isEqualTo(new Extraction.Ignored("holds no text that Lodestar can read (image/png)"));
    }

    @Test
    void anEmptyFileIsBlank() throws Exception {
        assertThat(extractor.extract(write("empty.docx", "")))
                .isEqualTo(new Extraction.Blank(FileProperties.NONE, "application/octet-stream", "is empty"));
    }

    @Test
    void tenThousandEmptyPagesAreBlank() throws Exception {
        assertThat(extractor.extract(PoisonFiles.manyPages(folder.resolve("pages.pdf"), 10_000)))
                .isInstanceOfSatisfying(Extraction.Blank.class, blank -> assertThat(blank.properties().pages()).isEqualTo(10_000));
    }

    @Test
    void textBeforeTooDeepNestingIsKept() throws Exception {
        String deep = "<div>".repeat(100_000) + "Deep text.";

        assertThat(failed(write("deep.html", "<html><body>" + deep)))
                .isEqualTo(new Extraction.Failed("nests its elements too deep to be a document", true));
        Extraction.Extracted extracted = read(write("then-deep.html", "<html><body><p>Shallow text.</p>" + deep));
        assertThat(text(extracted)).isEqualTo("Shallow text.");
        assertThat(extracted.truncated()).isTrue();
    }

    @Test
    void aHugeLineIsCutAtTheLimit() throws Exception {
        Extraction.Extracted extracted = read(write("line.txt", "Forced labour ".repeat(2_000_000)));

        assertThat(extracted.truncated()).isTrue();
        assertThat(text(extracted)).hasSizeBetween(MOST_CHARACTERS / 2, MOST_CHARACTERS);
    }

    @Test
    void noughtsAreNoText() throws Exception {
        assertThat(text(read(write("some.txt", "Forced\0 labour\0 is a crime.")))).isEqualTo("Forced labour is a crime.");
        assertThat(extractor.extract(write("all.txt", new byte[100_000]))).isInstanceOf(Extraction.Blank.class);
    }

    @Test
    void aNameMayHoldAnything() throws Exception {
        assertThat(text(read(write("new\nline.txt", "Text.")))).isEqualTo("Text.");
        assertThat(text(read(write("fdp\u202Etxt.txt", "Text.")))).isEqualTo("Text.");
        assertThat(text(read(write("\u001B[31m..%2F&amp;.txt", "Text.".getBytes(StandardCharsets.UTF_8))))).isEqualTo("Text.");
    }

    /** Who is root may read everything, unless that is given up. */
    @Test
    void aFileThatMustNotBeReadFails() throws Exception {
        Path file = write("private.txt", "Text.");
        Files.setPosixFilePermissions(file, Set.of());
        List<String> unprivileged = Files.isReadable(file)
                ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of();

        Process reader = start(unprivileged, file);

        try (BufferedReader lines = reader.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("Failed[reason=cannot be read: permission denied, lasting=false]");
        }
    }

    @Test
    void aForkThatHangsDiesWithItsParent() throws Exception {
        Path told = folder.resolve("told");
        Process parent = start(List.of(), write("x.misbehaving", PoisonFiles.misbehaving(MisbehavingParser.TELL + told)));
        while (!Files.exists(told)) {
            assertThat(parent.isAlive()).isTrue();
            Thread.sleep(20);
        }
        List<ProcessHandle> forks = parent.descendants().filter(PoisonIT::isFork).toList();
        assertThat(forks).hasSize(1);

        parent.destroyForcibly();

        assertThat(forks.getFirst().onExit()).succeedsWithin(Duration.ofSeconds(30));
        assertThat(temporary()).as("nothing is left behind").isEmptyDirectory();
    }

    private Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("tmp"));
    }

    private Process start(List<String> before, Path file) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                CONFIG.java().toString(), "-Dlodestar.root=" + HOME, "-Djava.io.tmpdir=" + temporary(), "-cp",
                System.getProperty("java.class.path"), Reads.class.getName(), file.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** A program that reads a file and says what came of it. */
    static final class Reads {
        private Reads() {}

        public static void main(String[] arguments) throws Exception {
            try (ForkedTikaExtractor reader = new ForkedTikaExtractor(CONFIG, Ocr.OFF)) {
                System.out.println(reader.extract(Path.of(arguments[0])));
            }
        }
    }
}
