package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Page;

/** Files read by Tika in processes of its own. */
class ForkedTikaExtractorIT {

    private static final Path HOME = Path.of(System.getProperty("lodestar.root", ".."));
    private static final ForkedTikaConfig CONFIG = ForkedTikaConfig.of(HOME.toAbsolutePath().normalize(), 1);
    private static final String QUIET = "ch.qos.logback.core.status.NopStatusListener";
    private static ForkedTikaExtractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void startsTheFork() throws IOException {
        extractor = new ForkedTikaExtractor(CONFIG, OcrMode.OFF);
    }

    @AfterAll
    static void endsTheFork() {
        extractor.close();
        assertThat(forks(ProcessHandle.current())).as("closing leaves no process behind").isEmpty();
    }

    private static List<ProcessHandle> forks(ProcessHandle of) {
        return of.descendants().filter(p -> p.info().arguments()
                .map(a -> Arrays.stream(a).anyMatch(x -> x.startsWith("-Dlodestar.fork="))).orElse(false)).toList();
    }

    private static Extraction.Extracted extracted(Path file) throws InterruptedException {
        Extraction extraction = extractor.extract(file);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) extraction;
    }

    private static String text(Extraction.Extracted extracted) {
        return String.join("\n", extracted.pages().stream().flatMap(p -> p.blocks().stream()).map(Page.Block::text).toList());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void givesEachPageOfAPdfItsNumber() throws Exception {
        Path pdf = SampleFiles.pdf(folder.resolve("three.pdf"), "Brick kilns.", "Fishing boats.", "Tea estates.");

        Extraction.Extracted extracted = extracted(pdf);

        assertThat(extracted.pages()).containsExactly(
                new Page(1, List.of(new Page.Paragraph("Brick kilns.", null))),
                new Page(2, List.of(new Page.Paragraph("Fishing boats.", null))),
                new Page(3, List.of(new Page.Paragraph("Tea estates.", null))));
        assertThat(extracted.properties().pages()).isEqualTo(3);
        assertThat(extracted.mediaType()).isEqualTo("application/pdf");
        assertThat(extracted.truncated()).isFalse();
    }

    @Test
    void saysThatAPdfIsEncrypted() throws Exception {
        Path pdf = SampleFiles.encryptedPdf(folder.resolve("secret.pdf"), "Secret.");

        assertThat(extractor.extract(pdf)).isEqualTo(new Extraction.Failed("is encrypted and needs a password", true));
    }

    @Test
    void aDamagedFileFailsAndTheNextIsRead() throws Exception {
        Path whole = SampleFiles.docx(folder.resolve("whole.docx"), "Law", "The law was revised.");
        byte[] bytes = Files.readAllBytes(whole);
        Path half = write("half.docx", Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(extractor.extract(half)).isInstanceOf(Extraction.Failed.class)
                .extracting(e -> ((Extraction.Failed) e).reason()).asString().startsWith("is damaged");
        assertThat(extracted(whole).pages()).containsExactly(new Page(null, List.of(
                new Page.Heading(1, "Law", null), new Page.Paragraph("The law was revised.", null))));
    }

    @Test
    void anEmptyFileIsBlank() throws Exception {
        assertThat(extractor.extract(write("empty.pdf", new byte[0])))
                .isEqualTo(new Extraction.Blank(FileProperties.NONE, "application/octet-stream"));
    }

    @Test
    void readsSpanishInUtf8InsideTheFork() throws Exception {
        String spanish = "Después del taller de estrategia nacional se organizó una consulta técnica. Niñez y niños.";

        assertThat(text(extracted(write("a.txt", spanish.getBytes(StandardCharsets.UTF_8))))).isEqualTo(spanish);
    }

    @Test
    void readsDashesAndQuotesOfWindows1252InsideTheFork() throws Exception {
        String text = "L’atelier – le premier – a réuni « les pays pionniers » à Genève pour l’inspection du travail.";

        assertThat(text(extracted(write("b.txt", text.getBytes(Charset.forName("windows-1252")))))).isEqualTo(text);
    }

    @Test
    void takesLanguageAndTitleOfAPage() throws Exception {
        Path html = write("c.html", """
                <!DOCTYPE html><html lang="vi" dir="ltr"><head><meta charset="utf-8"><title>Lao động trẻ em</title></head>
                <body><h1>Mục tiêu 8.7</h1><p>Xóa bỏ lao động cưỡng bức.</p></body></html>
                """.getBytes(StandardCharsets.UTF_8));

        Extraction.Extracted extracted = extracted(html);

        assertThat(extracted.properties().markedLanguage()).isEqualTo("vi");
        assertThat(extracted.properties().title()).isEqualTo("Lao động trẻ em");
        assertThat(text(extracted)).isEqualTo("Mục tiêu 8.7\nXóa bỏ lao động cưỡng bức.");
    }

    @Test
    void keepsTheLanguageOfAPartOfAPageAndPartsItsBlocks() throws Exception {
        Path html = write("d.html", """
                <html lang="en"><body><div>First block.</div><div>Second <span>block</span>.</div>
                <section lang="fr"><h2>Loi</h2><p>Le travail forcé.</p></section><p lang="ar" dir="rtl">عمل الأطفال</p></body></html>
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(extracted(html).pages()).containsExactly(new Page(null, List.of(
                new Page.Paragraph("First block.", null), new Page.Paragraph("Second block.", null),
                new Page.Heading(2, "Loi", "fr"), new Page.Paragraph("Le travail forcé.", "fr"),
                new Page.Paragraph("عمل الأطفال", "ar"))));
    }

    @Test
    void readsAPageInAnOldEncodingThatItDeclares() throws Exception {
        byte[] html = "<html><head><meta charset=\"windows-1256\"><title>x</title></head><body><p>عمل الأطفال</p></body></html>"
                .getBytes(Charset.forName("windows-1256"));

        assertThat(text(extracted(write("e.html", html)))).isEqualTo("عمل الأطفال");
    }

    @Test
    void aScanIsBlankAndAnImageIsIgnored() throws Exception {
        Path scan = SampleFiles.pdf(folder.resolve("scan.pdf"), "");
        Path image = folder.resolve("photo.png");
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", image.toFile());

        assertThat(extractor.extract(scan)).isInstanceOf(Extraction.Blank.class);
        assertThat(extractor.extract(image)).isEqualTo(
                new Extraction.Ignored("holds no text that Lodestar can read (image/png)"));
    }

    @Test
    void keepsTheTextUpToALimitAndSaysThatMoreIsMissing() throws Exception {
        Path file = write("long.txt", "Forced labour is a crime. ".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        try (ForkedTikaExtractor limited = new ForkedTikaExtractor(CONFIG.withMostCharacters(10_000), OcrMode.OFF)) {
            Extraction extraction = limited.extract(file);

            assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
            assertThat(((Extraction.Extracted) extraction).truncated()).isTrue();
            assertThat(text((Extraction.Extracted) extraction)).startsWith("Forced labour").hasSizeBetween(8_000, 10_000);
        }
        assertThat(extracted(file).truncated()).isFalse();
    }

    @Test
    void givesUpOnAFileThatTakesTooLongAndReadsTheNext() throws Exception {
        try (ForkedTikaExtractor hasty = new ForkedTikaExtractor(CONFIG.withTimeLimit(Duration.ofMillis(1)), OcrMode.OFF)) {
            Extraction extraction = hasty.extract(SampleFiles.docx(folder.resolve("slow.docx"), "A", "B"));

            assertThat(extraction).isInstanceOf(Extraction.Failed.class);
            assertThat(((Extraction.Failed) extraction).lasting()).isFalse();
            assertThat(((Extraction.Failed) extraction).reason()).startsWith("took longer than");
        }
        assertThat(text(extracted(write("next.txt", "Read.".getBytes(StandardCharsets.UTF_8))))).isEqualTo("Read.");
    }

    @Test
    void theForkRunsNothingElse() throws Exception {
        extractor.extract(SampleFiles.pdf(folder.resolve("scan.pdf"), "", ""));
        List<ProcessHandle> forks = forks(ProcessHandle.current());

        assertThat(forks).hasSize(1);
        assertThat(forks.getFirst().descendants()).isEmpty();
    }

    @Test
    void theForkWatchesItsParent() throws Exception {
        extractor.extract(write("any.txt", "Any.".getBytes(StandardCharsets.UTF_8)));

        assertThat(forks(ProcessHandle.current()).getFirst().info().arguments().orElseThrow())
                .contains("-javaagent:" + CONFIG.agent());
    }

    @Test
    void aForkThatIsKilledIsReplaced() throws Exception {
        Path file = write("again.txt", "Still read.".getBytes(StandardCharsets.UTF_8));
        extracted(file);
        ProcessHandle fork = forks(ProcessHandle.current()).getFirst();
        fork.destroyForcibly();
        fork.onExit().get();

        Extraction afterwards = extractor.extract(file);
        assertThat(afterwards).isEqualTo(extracted(file));
    }

    @Test
    void forksDieWithTheirParentHoweverItEnds() throws Exception {
        Path file = write("child.txt", "Read by a child.".getBytes(StandardCharsets.UTF_8));
        Process parent = new ProcessBuilder(
                        CONFIG.java().toString(), "-Dlogback.statusListenerClass=" + QUIET, "-cp", System.getProperty("java.class.path"),
                        ReadsAndWaits.class.getName(), CONFIG.home().toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("read");
        }
        List<ProcessHandle> forks = forks(parent.toHandle());
        assertThat(forks).hasSize(1);

        parent.destroyForcibly();

        assertThat(forks.getFirst().onExit()).succeedsWithin(Duration.ofSeconds(30));
    }

    /** A program that reads a file in a fork, and then waits to be killed. */
    static final class ReadsAndWaits {
        private ReadsAndWaits() {}

        public static void main(String[] arguments) throws Exception {
            ForkedTikaExtractor reader = new ForkedTikaExtractor(ForkedTikaConfig.of(Path.of(arguments[0]), 1), OcrMode.OFF);
            System.out.println(reader.extract(Path.of(arguments[1])) instanceof Extraction.Extracted ? "read" : "not read");
            Thread.currentThread().join();
        }
    }
}
