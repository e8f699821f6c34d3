package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Page;

/** Pages, headings and letters of each format, as the forked parser reads them. */
class FormatsIT {

    private static final Path HOME = Path.of(System.getProperty("lodestar.root", ".."));
    private static ForkedTikaExtractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void startsTheFork() throws IOException {
        extractor = new ForkedTikaExtractor(ForkedTikaConfig.of(HOME.toAbsolutePath().normalize(), 1), Ocr.OFF);
    }

    @AfterAll
    static void endsTheFork() {
        extractor.close();
    }

    private static Extraction.Extracted extracted(Path file) throws InterruptedException {
        Extraction extraction = extractor.extract(file);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) extraction;
    }

    private static String text(Extraction.Extracted extracted) {
        return String.join("\n", extracted.pages().stream().flatMap(p -> p.blocks().stream()).map(Page.Block::text).toList());
    }

    private static Page.Heading heading(int level, String text) {
        return new Page.Heading(level, text, null);
    }

    private static Page.Paragraph paragraph(String text) {
        return new Page.Paragraph(text, null);
    }

    @Test
    void takesTheSectionsOfAPdfFromItsOutline() throws Exception {
        Path pdf = SampleFiles.outlinedPdf(
                folder.resolve("outlined.pdf"), new String[] {"Nepal", "Chile"}, "Law", "The law holds.", "Chile", "Salmon farms.");

        assertThat(extracted(pdf).pages()).containsExactly(
                new Page(1, List.of(heading(1, "Nepal"), heading(2, "Law"), paragraph("The law holds."))),
                new Page(2, List.of(heading(1, "Chile"))), new Page(3, List.of(paragraph("Salmon farms."))));
    }

    @Test
    void takesTheLargestLineOfAPdfWithoutATitleForAHeading() throws Exception {
        Path pdf = SampleFiles.linesPdf(
                folder.resolve("large.pdf"), new int[] {10, 20, 10, 10}, "12 May", "Labour in ports", "Inspectors were trained.", "All of them.");

        assertThat(extracted(pdf).pages().getFirst().blocks()).contains(heading(1, "Labour in ports"));
    }

    @Test
    void readsRightToLeftLinesInTheirOrder() throws Exception {
        Path pdf = SampleFiles.linesPdf(
                folder.resolve("hebrew.pdf"), new int[] {12, 12}, "ILO 2018 " + reversed("עבודת ילדים"), reversed("חוק חדש"));

        assertThat(text(extracted(pdf))).isEqualTo("עבודת ילדים ILO 2018 חוק חדש");
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    @Test
    void makesAPageOfEachSheetUnderItsName() throws Exception {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Nepal", "Brick kilns");
        sheets.put("Chile", "Salmon farms");

        assertThat(extracted(SampleFiles.ods(folder.resolve("two.ods"), sheets)).pages()).containsExactly(
                new Page(1, List.of(heading(1, "Nepal"), paragraph("Brick kilns"))),
                new Page(2, List.of(heading(1, "Chile"), paragraph("Salmon farms"))));
    }

    @Test
    void takesTheChaptersOfABookFromItsNavigation() throws Exception {
        Map<String, String> chapters = new LinkedHashMap<>();
        chapters.put("Nepal", "Brick kilns.");
        chapters.put("Chile", "Salmon farms.");

        assertThat(extracted(SampleFiles.epub(folder.resolve("book.epub"), chapters)).pages()).containsExactly(new Page(null, List.of(
                heading(1, "Nepal"), paragraph("Brick kilns."), heading(1, "Chile"), paragraph("Salmon farms."))));
    }

    @Test
    void readsOldEncodingsInsideTheFork() throws Exception {
        Map<String, String> texts = Map.of(
                "UTF-16", "Lao động cưỡng bức và buôn bán người.",
                "UTF-16LE", "Trabajo infantil en la pesca y en la agricultura.",
                "GB18030", "国际劳工组织帮助各国消除强迫劳动和童工劳动，促进体面工作。各国政府、雇主和工人共同努力。",
                "windows-1256", "ينص القانون على منع العمل الجبري وعمل الأطفال في جميع القطاعات وعلى معاقبة المخالفين",
                "windows-1251", "Принудительный труд запрещён законом во всех отраслях, а дети не должны работать.");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = Files.write(folder.resolve(text.getKey() + ".txt"), text.getValue().getBytes(Charset.forName(text.getKey())));

            assertThat(text(extracted(file))).as(text.getKey()).isEqualTo(text.getValue());
        }
    }
}
