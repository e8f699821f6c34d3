package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Page;

/** Pictures of text, read by tesseract inside the forked parser. */
class OcrIT {

    private static final Path HOME = Path.of(System.getProperty("lodestar.root", "..")).toAbsolutePath().normalize();
    private static final ForkedTikaConfig CONFIG = ForkedTikaConfig.of(HOME, 1);
    private static final Path COLLECTION = HOME.resolve("corpus/collection/documents");
    private static final String QUIET = "ch.qos.logback.core.status.NopStatusListener";
    private static final String SCANNED = "Inspectors found children in the brick kilns.";
    private static final String TYPED = "The ministry has published a plan against forced labour.";

    private static Ocr auto;
    private static ForkedTikaExtractor plain;
    private static ForkedTikaExtractor reading;
    private static ForkedTikaExtractor forcing;

    @TempDir
    Path folder;

    @BeforeAll
    static void startsForks() throws Exception {
        auto = Ocr.of(OcrMode.AUTO, LanguageAnalyzers.DEFAULT_LANGUAGES);
        plain = new ForkedTikaExtractor(CONFIG, Ocr.OFF);
        reading = new ForkedTikaExtractor(CONFIG, auto);
        forcing = new ForkedTikaExtractor(CONFIG, Ocr.of(OcrMode.FORCE, LanguageAnalyzers.DEFAULT_LANGUAGES));
    }

    @AfterAll
    static void endsForks() {
        plain.close();
        reading.close();
        forcing.close();
    }

    private static Page page(Integer number, String text) {
        return new Page(number, List.of(new Page.Paragraph(text, null)));
    }

    private static Extraction.Extracted extracted(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) extraction;
    }

    private static String text(Extraction extraction) {
        return String.join("\n", extracted(extraction).pages().stream().flatMap(p -> p.blocks().stream()).map(Page.Block::text).toList());
    }

    @Test
    void aScanIsBlankWithoutOcrAndReadWithIt() throws Exception {
        Path scan = ScannedFiles.pdf(folder.resolve("scan.pdf"), ScannedFiles.picture(SCANNED), ScannedFiles.picture("Fishing boats employ boys."));

        assertThat(plain.extract(scan)).isInstanceOfSatisfying(Extraction.Blank.class, blank ->
                assertThat(blank.reason()).isEqualTo("holds no text; if it is scanned, --ocr auto would read it"));
        Extraction.Extracted read = extracted(reading.extract(scan, "en"));
        assertThat(read.pages()).containsExactly(page(1, SCANNED), page(2, "Fishing boats employ boys."));
        assertThat(read.truncated()).isFalse();
        assertThat(read.properties().pages()).isEqualTo(2);
    }

    @Test
    void onlyThePageWithoutATextLayerIsReadByOcr() throws Exception {
        Path mixed = ScannedFiles.mixedPdf(folder.resolve("mixed.pdf"), TYPED, ScannedFiles.picture(SCANNED));

        assertThat(extracted(plain.extract(mixed)).pages()).containsExactly(page(1, TYPED), new Page(2, List.of()));
        assertThat(extracted(reading.extract(mixed, "en")).pages()).containsExactly(page(1, TYPED), page(2, SCANNED));
    }

    @Test
    void aTextLayerIsNeverDoubled() throws Exception {
        Path layered = ScannedFiles.layeredPdf(folder.resolve("layered.pdf"), ScannedFiles.picture(SCANNED), TYPED);

        assertThat(extracted(reading.extract(layered, "en")).pages()).containsExactly(page(1, TYPED));
        assertThat(extracted(forcing.extract(layered, "en")).pages()).containsExactly(page(1, SCANNED));
    }

    @Test
    void aStampOnAScanIsNoTextLayer() throws Exception {
        Path stamped = ScannedFiles.layeredPdf(folder.resolve("stamped.pdf"), ScannedFiles.picture(SCANNED), "Scan 17");

        assertThat(extracted(reading.extract(stamped, "en")).pages()).containsExactly(page(1, SCANNED));
    }

    @Test
    void aShortLayerIsKeptWhereOcrReadsNoMore() throws Exception {
        Path titled = ScannedFiles.layeredPdf(folder.resolve("titled.pdf"), ScannedFiles.picture("Stop now"), "Part Two: Nepal");

        assertThat(extracted(reading.extract(titled, "en")).pages()).containsExactly(page(1, "Part Two: Nepal"));
    }

    @Test
    void aPageOnWhichForcedOcrFindsNothingKeepsItsLayer() throws Exception {
        BufferedImage empty = ScannedFiles.picture("");
        Path layered = ScannedFiles.layeredPdf(folder.resolve("hidden.pdf"), empty, TYPED);

        assertThat(extracted(forcing.extract(layered, "en")).pages()).containsExactly(page(1, TYPED));
    }

    @Test
    void pagesWithNothingOnThemTakeNoOcr() throws Exception {
        Path pages = PoisonFiles.manyPages(folder.resolve("pages.pdf"), 5000);
        try (ForkedTikaExtractor hasty = new ForkedTikaExtractor(CONFIG, auto.withPageLimit(Duration.ofMillis(1)))) {
            assertThat(hasty.extract(pages, "en")).isInstanceOfSatisfying(Extraction.Blank.class, blank ->
                    assertThat(blank.reason()).isEqualTo("holds no text, and OCR found none"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tiff"})
    void picturesAreReadByOcr(String format) throws Exception {
        Path image = ScannedFiles.image(folder.resolve("photo." + format), ScannedFiles.picture(SCANNED), format);

        assertThat(plain.extract(image)).isInstanceOf(Extraction.Ignored.class);
        assertThat(extracted(reading.extract(image, "en")).pages()).containsExactly(page(null, SCANNED));
    }

    @Test
    void aPictureOfNothingIsIgnored() throws Exception {
        Path image = ScannedFiles.image(folder.resolve("white.png"), ScannedFiles.picture(""), "png");

        assertThat(reading.extract(image, "en")).isInstanceOf(Extraction.Ignored.class);
    }

    @Test
    void aPictureInAWordFileIsReadWhereThatHasNoTextOfItsOwn() throws Exception {
        BufferedImage picture = ScannedFiles.picture(SCANNED);

        assertThat(text(reading.extract(ScannedFiles.docx(folder.resolve("a.docx"), "", picture), "en"))).contains(SCANNED);
        assertThat(text(reading.extract(ScannedFiles.docx(folder.resolve("b.docx"), TYPED, picture), "en"))).isEqualTo(TYPED);
    }

    @Test
    void readsArabicInTheLanguageThatIsStated() throws Exception {
        Path arabic = COLLECTION.resolve("country-plans/mauritania-ar.pdf");
        Path scan = ScannedFiles.pdf(folder.resolve("ar.pdf"), ScannedFiles.picture(arabic, 0));
        Set<String> words = arabicWords(text(reading.extract(scan, "ar")));

        assertThat(words).contains("موريتانيا", "الجبري", "الصيد").hasSizeGreaterThan(60);
    }

    private static Set<String> arabicWords(String text) {
        return new HashSet<>(Arrays.asList(text.split("[^\\p{IsArabic}]+")));
    }

    @Test
    void readsTheScanOfTheCollectionInWhateverConfiguredLanguageItIs() throws Exception {
        Path notice = COLLECTION.resolve("meeting-2019/notice.pdf");

        assertThat(plain.extract(notice)).isInstanceOf(Extraction.Blank.class);
        assertThat(text(reading.extract(notice))).contains("2019");
    }

    @Test
    void aPageThatTakesTooLongIsLeftOutAndThatIsSaid() throws Exception {
        Path scan = ScannedFiles.pdf(folder.resolve("slow.pdf"), ScannedFiles.picture(SCANNED));
        Path mixed = ScannedFiles.mixedPdf(folder.resolve("half.pdf"), TYPED, ScannedFiles.picture(SCANNED));
        try (ForkedTikaExtractor hasty = new ForkedTikaExtractor(CONFIG, auto.withPageLimit(Duration.ofMillis(1)))) {
            assertThat(hasty.extract(scan, "en")).isInstanceOfSatisfying(Extraction.Failed.class, failed -> {
                assertThat(failed.reason()).startsWith("could not be read by OCR: page 1 ");
                assertThat(failed.lasting()).isFalse();
            });
            Extraction.Extracted rest = extracted(hasty.extract(mixed, "en"));
            assertThat(rest.pages().getFirst()).isEqualTo(page(1, TYPED));
            assertThat(rest.truncated()).isTrue();
        }
    }

    @Test
    void aLanguageWithoutDataFailsAndNamesThePackage() throws Exception {
        Path scan = ScannedFiles.pdf(folder.resolve("scan.pdf"), ScannedFiles.picture(SCANNED));

        assertThat(reading.extract(scan, "ti")).isEqualTo(new Extraction.Failed("needs OCR in Tigrinya (ti), for which tesseract has"
                + " no data; install it by 'apt-get install tesseract-ocr-tir'", true));
    }

    @Test
    void modeAndLanguagesAreInTheVersion() {
        assertThat(List.of(plain.version(), reading.version(), forcing.version())).doesNotHaveDuplicates();
        assertThat(reading.readIn("ar")).isEqualTo("ar");
        assertThat(plain.readIn("ar")).as("of no use without OCR").isNull();
    }

    @Test
    void tesseractDiesWithTheProgramThatReads() throws Exception {
        Path pid = folder.resolve("pid");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path path = Files.createDirectory(folder.resolve("bin"));
        Path fake = Files.writeString(path.resolve("tesseract"), """
                #!/bin/sh
                case $1 in
                    --version) echo fake; exit 0 ;;
                    --list-langs) echo list; echo eng; exit 0 ;;
                esac
                echo $$ > %s.part && mv %s.part %s
                exec sleep 1000
                """.formatted(pid, pid, pid));
        assertThat(fake.toFile().setExecutable(true)).isTrue();
        Path scan = ScannedFiles.pdf(folder.resolve("scan.pdf"), ScannedFiles.picture(SCANNED));
        ProcessBuilder builder = new ProcessBuilder(
                CONFIG.java().toString(), "-Djava.io.tmpdir=" + temporary, "-Dlogback.statusListenerClass=" + QUIET, "-cp", System.getProperty("java.class.path"),
                Reads.class.getName(), HOME.toString(), scan.toString());
        builder.environment().merge("PATH", path.toString(), (old, first) -> first + ":" + old);
        Process parent = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("reading");
            ProcessHandle ocr = ProcessHandle.of(Long.parseLong(written(pid, parent))).orElseThrow();
            List<ProcessHandle> all = parent.descendants().toList();
            assertThat(all).contains(ocr);

            parent.destroyForcibly();

            for (ProcessHandle process : all) {
                assertThat(process.onExit()).as("%s", process.info()).succeedsWithin(Duration.ofSeconds(30));
            }
            assertThat(temporary).as("nothing is left behind").isEmptyDirectory();
        }
    }

    private static String written(Path file, Process writer) throws IOException, InterruptedException {
        while (!Files.exists(file)) {
            assertThat(writer.isAlive()).isTrue();
            Thread.sleep(20);
        }
        return Files.readString(file).strip();
    }

    /** A program that reads a scan. */
    static final class Reads {
        private Reads() {}

        public static void main(String[] arguments) throws Exception {
            Ocr ocr = Ocr.of(OcrMode.AUTO, List.of("en"));
            try (ForkedTikaExtractor reader = new ForkedTikaExtractor(ForkedTikaConfig.of(Path.of(arguments[0]), 1), ocr)) {
                System.out.println("reading");
                reader.extract(Path.of(arguments[1]));
            }
        }
    }
}
