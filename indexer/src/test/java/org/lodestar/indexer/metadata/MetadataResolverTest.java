package org.lodestar.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.record.Reading;
import org.lodestar.corpus.record.RecordReader;
import org.lodestar.corpus.record.StatedMetadata;
import org.lodestar.indexer.Bundled;
import org.lodestar.indexer.extraction.FileProperties;

class MetadataResolverTest {

    private static final FileProperties PROPERTIES = new FileProperties("Of the file", "de-DE", null, "2018-03-01", 3);
    private static final List<Page> PAGES = List.of(
            new Page(1, List.of(new Page.Heading(1, "8.7", null), new Page.Paragraph("Text.", null))),
            new Page(2, List.of(new Page.Heading(2, "Of the heading", null))),
            new Page(3, List.of(new Page.Heading(1, "Too late", null))));

    private static StatedMetadata stated(String json) {
        return ((Reading.Accepted<StatedMetadata>) new RecordReader(Bundled.VOCABULARIES).readMetadata(json, "it.meta.json")).value();
    }

    private static Metadata resolve(StatedMetadata stated, FileProperties properties, List<Page> pages, String name, String dominant) {
        return MetadataResolver.resolve(
                stated, properties, pages, MetadataResolver.Name.ofFile(name), "application/pdf", dominant);
    }

    private static Metadata titled(StatedMetadata stated, FileProperties properties, List<Page> pages, String name) {
        return resolve(stated, properties, pages, name, null);
    }

    @Test
    void takesTheStatedTitleFirst() {
        Metadata metadata = titled(stated("{\"title\": \"Stated\"}"), PROPERTIES, PAGES, "a.pdf");

        assertThat(metadata.title()).isEqualTo("Stated");
        assertThat(metadata.origins()).containsEntry("title", "it.meta.json");
    }

    @Test
    void takesTheTitleOfTheFilesPropertiesSecond() {
        Metadata metadata = titled(StatedMetadata.NOTHING, PROPERTIES, PAGES, "a.pdf");

        assertThat(metadata.title()).isEqualTo("Of the file");
        assertThat(metadata.origins()).containsEntry("title", "file properties");
    }

    @Test
    void takesTheFirstHeadingWithWordsThird() {
        Metadata metadata = titled(StatedMetadata.NOTHING, FileProperties.NONE, PAGES, "a.pdf");

        assertThat(metadata.title()).isEqualTo("Of the heading");
        assertThat(metadata.origins()).containsEntry("title", "first heading");
    }

    @Test
    void takesNoHeadingOfASectionForTheTitle() {
        Page numbered = new Page(null, List.of(new Page.Heading(1, "0. Indicator information", null), new Page.Paragraph("Text.", null)));
        Page late = new Page(null, List.of(new Page.Paragraph("word ".repeat(61), null), new Page.Heading(1, "Annex", null)));
        Page attached = new Page(null, List.of(new Page.Heading(2, "photo.png", null), new Page.Paragraph("Text.", null)));
        Page code = new Page(null, List.of(new Page.Heading(1, "0416 5847 CDAF C389", null), new Page.Paragraph("Text.", null)));

        for (Page page : List.of(numbered, late, attached, code)) {
            assertThat(titled(StatedMetadata.NOTHING, FileProperties.NONE, List.of(page), "a.pdf").title()).isEqualTo("a");
        }
    }

    @Test
    void takesNoNameOfASheetForTheTitle() {
        Page sheet = new Page(1, List.of(new Page.Heading(1, "Nepal", null), new Page.Paragraph("Kilns | 17", null)));

        assertThat(MetadataResolver.resolve(StatedMetadata.NOTHING, FileProperties.NONE, List.of(sheet),
                MetadataResolver.Name.ofFile("kilns.xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null)
                .title()).isEqualTo("kilns");
    }

    @Test
    void takesTheNameOfTheFileLast() {
        Metadata metadata = titled(StatedMetadata.NOTHING, FileProperties.NONE, PAGES.subList(2, 2), "Country_plan  Nepal.v2.pdf");

        assertThat(metadata.title()).isEqualTo("Country plan Nepal.v2");
        assertThat(metadata.origins()).containsEntry("title", "file name");
    }

    @Test
    void takesTheWholeIdOfARecordForItsTitle() {
        Metadata metadata = MetadataResolver.resolve(
                StatedMetadata.NOTHING, FileProperties.NONE, List.of(), MetadataResolver.Name.ofRecord("sdg_8.7"), "application/json", null);

        assertThat(metadata.title()).isEqualTo("sdg_8.7");
        assertThat(metadata.origins()).containsEntry("title", "id");
    }

    @Test
    void looksForAHeadingOnTheFirstTwoPagesOnly() {
        List<Page> pages = List.of(new Page(1, List.of()), new Page(2, List.of()), PAGES.get(2));

        assertThat(titled(StatedMetadata.NOTHING, FileProperties.NONE, pages, "a.pdf").title()).isEqualTo("a");
    }

    @Test
    void keepsAFileNameThatIsAllEnding() {
        assertThat(titled(StatedMetadata.NOTHING, FileProperties.NONE, List.of(), "___.pdf").title()).isEqualTo("___.pdf");
    }

    @Test
    void shortensALongHeadingBetweenCharacters() {
        List<Page> pages = List.of(new Page(1, List.of(new Page.Heading(1, "a" + "𝒂".repeat(300), null))));

        assertThat(titled(StatedMetadata.NOTHING, FileProperties.NONE, pages, "a.pdf").title()).isEqualTo("a" + "𝒂".repeat(100) + "…");
    }

    @Test
    void takesTheStatedLanguageFirst() {
        FileProperties marked = new FileProperties(null, "de", "fr", null, null);
        Metadata metadata = resolve(stated("{\"language\": \"es\"}"), marked, List.of(), "a.html", "en");

        assertThat(metadata.language()).isEqualTo("es");
        assertThat(metadata.origins()).containsEntry("language", "it.meta.json");
    }

    @Test
    void takesTheLanguageThatMarksTheTextSecond() {
        Metadata metadata = resolve(
                StatedMetadata.NOTHING, new FileProperties(null, "de", "FR_ca", null, null), List.of(), "a.html", "en");

        assertThat(metadata.language()).isEqualTo("fr-CA");
        assertThat(metadata.origins()).containsEntry("language", "lang of the page");
    }

    @Test
    void takesTheLanguageOfMostPassagesLastAndNeverThatOfTheFilesProperties() {
        FileProperties hinted = new FileProperties(null, "de", null, null, null);

        Metadata metadata = resolve(StatedMetadata.NOTHING, hinted, List.of(), "a.pdf", "vi");
        assertThat(metadata.language()).isEqualTo("vi");
        assertThat(metadata.origins()).containsEntry("language", "identified");
        assertThat(resolve(StatedMetadata.NOTHING, hinted, List.of(), "a.pdf", null).language()).isNull();
    }

    @Test
    void hintsAtALanguageWithoutItsRegion() {
        assertThat(MetadataResolver.hintedLanguage(PROPERTIES)).contains("de");
        assertThat(MetadataResolver.hintedLanguage(FileProperties.NONE)).isEmpty();
    }

    @Test
    void takesTheStatedDateBeforeThatOfTheFile() {
        Metadata stated = titled(stated("{\"date\": \"2017\"}"), PROPERTIES, PAGES, "a.pdf");
        Metadata found = titled(StatedMetadata.NOTHING, PROPERTIES, PAGES, "a.pdf");

        assertThat(stated.date()).isEqualTo(new PartialDate("2017"));
        assertThat(found.date()).isEqualTo(new PartialDate("2018-03-01"));
        assertThat(found.origins()).containsEntry("date", "file properties");
    }

    @Test
    void takesAPageOfTheWebForOne() {
        assertThat(MetadataResolver.resolve(
                StatedMetadata.NOTHING, FileProperties.NONE, List.of(), new MetadataResolver.Name("a", "x"), "application/xhtml+xml", null).type()).isEqualTo("web-page");
        assertThat(titled(StatedMetadata.NOTHING, PROPERTIES, PAGES, "a.pdf").type()).isEqualTo("other");
        assertThat(titled(stated("{\"type\": \"news\"}"), PROPERTIES, PAGES, "a.html").type()).isEqualTo("news");
    }

    @Test
    void letsTextBeQuotedAndFilesBeServedUnlessStatedOtherwise() {
        Metadata silent = titled(StatedMetadata.NOTHING, PROPERTIES, PAGES, "a.pdf");
        Metadata closed = titled(stated("{\"snippets\": false, \"original\": false}"), PROPERTIES, PAGES, "a.pdf");

        assertThat(List.of(silent.snippets(), silent.original())).containsExactly(true, true);
        assertThat(List.of(closed.snippets(), closed.original())).containsExactly(false, false);
    }

    @Test
    void keepsAllThatIsStatedWithWhereItStood() {
        Metadata metadata = titled(
                stated("{\"countries\": [\"np\"], \"themes\": [\"fishing\"], \"sdgTargets\": [\"8.7\"], \"organisations\": [\"ILO\"],"
                        + " \"organisationType\": \"un\", \"respondsTo\": \"x\"}"),
                FileProperties.NONE, List.of(), "a.pdf");

        assertThat(metadata.countries()).containsExactly("NPL");
        assertThat(metadata.themes()).containsExactly("fishing");
        assertThat(metadata.sdgTargets()).containsExactly("8.7");
        assertThat(metadata.organisations()).containsExactly("ILO");
        assertThat(metadata.organisationType()).isEqualTo("un");
        assertThat(metadata.respondsTo()).isEqualTo("x");
        assertThat(metadata.origins()).isEqualTo(Map.of(
                "countries", "it.meta.json", "themes", "it.meta.json", "sdgTargets", "it.meta.json",
                "organisations", "it.meta.json", "organisationType", "it.meta.json", "respondsTo", "it.meta.json",
                "title", "file name"));
    }
}
