package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Page;

class XhtmlPagesTest {

    private static List<Page> pages(String body) {
        Layout layout = body.contains("class=\"page\"") ? Layout.PRINTED : body.contains("class=\"slide") ? Layout.SLIDES : Layout.FLOWING;
        return pages(layout, body);
    }

    private static List<Page> pages(Layout layout, String body) {
        return XhtmlPages.read("<html><head><title>T</title></head><body>" + body + "</body></html>", layout);
    }

    private static Page.Block paragraph(String text) {
        return new Page.Paragraph(text, null);
    }

    @Test
    void numbersThePagesOfAPdf() {
        assertThat(pages("<div class=\"page\"><p>One.</p></div><div class=\"page\"><p>Two.</p></div>"))
                .containsExactly(new Page(1, List.of(paragraph("One."))), new Page(2, List.of(paragraph("Two."))));
    }

    @Test
    void numbersSlidesAndLeavesNotesWithTheirs() {
        assertThat(pages("<div class=\"slide-content\"><p>A</p></div><div class=\"slide-notes\"><p>Note to A</p></div>"
                + "<div class=\"slide-content\"><p>B</p></div>"))
                .containsExactly(
                        new Page(1, List.of(new Page.Heading(1, "A", null), paragraph("Note to A"))),
                        new Page(2, List.of(paragraph("B"))));
    }

    @Test
    void givesOtherFormatsOnePageWithoutANumber() {
        assertThat(pages("<h2>Law</h2><p>Text of <b>the</b> law.</p>")).containsExactly(
                new Page(null, List.of(new Page.Heading(2, "Law", null), paragraph("Text of the law."))));
    }

    @Test
    void readsARowOfATableAsALine() {
        assertThat(pages("<table><tr><th>Country</th><th>Year</th></tr><tr><td>Nepal</td><td>2018</td></tr></table>"))
                .containsExactly(new Page(null, List.of(paragraph("Country | Year"), paragraph("Nepal | 2018"))));
    }

    @Test
    void keepsTheLanguageThatAnElementMarks() {
        assertThat(pages("<div lang=\"fr\"><p>Un.</p><p lang=\"es\">Dos.</p></div>")).containsExactly(
                new Page(null, List.of(new Page.Paragraph("Un.", "fr"), new Page.Paragraph("Dos.", "es"))));
    }

    @Test
    void keepsTextThatStandsBetweenBlocks() {
        assertThat(pages("before<p>inside</p>after")).containsExactly(
                new Page(null, List.of(paragraph("before"), paragraph("inside"), paragraph("after"))));
    }

    @Test
    void passesOverScriptsAndStyles() {
        assertThat(pages("<script>alert(1)</script><style>p{}</style><p>Text.</p>"))
                .containsExactly(new Page(null, List.of(paragraph("Text."))));
    }

    @Test
    void takesALoneLineOfCapitalsInAPdfForAHeading() {
        assertThat(pages("<div class=\"page\"><p>LABOUR INSPECTION</p><p>Inspectors were trained.</p></div>"))
                .containsExactly(new Page(1, List.of(
                        new Page.Heading(2, "LABOUR INSPECTION", null), paragraph("Inspectors were trained."))));
    }

    @Test
    void partsAHeadingInCapitalsFromTheParagraphItIsSetTo() {
        assertThat(pages("<div class=\"page\"><p>II. LEGAL FRAMEWORK\nThe law was revised\nin 2018.</p></div>"))
                .containsExactly(new Page(1, List.of(
                        new Page.Heading(2, "II. LEGAL FRAMEWORK", null), paragraph("The law was revised in 2018."))));
    }

    private static Page.Block heading(int level, String text) {
        return new Page.Heading(level, text, null);
    }

    @Test
    void takesTheFirstLineOfASlideForItsTitleIfMoreFollows() {
        assertThat(pages(Layout.SLIDES, "<div class=\"slide-content\"><p>Nepal</p><p>Brick kilns.</p></div>"
                + "<div class=\"slide-master-content\"><p>Click to edit</p></div><div class=\"slide-content\"><p>Thank you</p></div>"))
                .containsExactly(new Page(1, List.of(heading(1, "Nepal"), paragraph("Brick kilns."))),
                        new Page(2, List.of(paragraph("Thank you"))));
    }

    @Test
    void partsOpenDocumentSlidesByTheirNotes() {
        assertThat(pages(Layout.SLIDES, "<div><p /></div><p class=\"notes\"><div><p /></div></p>"
                + "<div><p>Nepal</p></div><div><p>Brick kilns.</p></div><p class=\"notes\"><div><p>Say who.</p></div></p>"
                + "<div><p>Chile</p></div><div><p>Salmon.</p></div><p class=\"notes\"><div /></p>"))
                .containsExactly(
                        new Page(1, List.of(heading(1, "Nepal"), paragraph("Brick kilns."), paragraph("Say who."))),
                        new Page(2, List.of(heading(1, "Chile"), paragraph("Salmon."))));
    }

    @Test
    void makesAPageOfASheetUnderItsName() {
        String rows = "<table><tr><td>Kilns</td><td>17</td></tr></table>";
        assertThat(pages(Layout.SHEETS, "<div class=\"sheet\"><h1>Nepal</h1>" + rows + "</div>"
                + "<div class=\"page\"><h1>Sheet2</h1>" + rows + "</div><div class=\"sheet\"><h1>Empty</h1></div>"))
                .containsExactly(new Page(1, List.of(heading(1, "Nepal"), paragraph("Kilns | 17"))),
                        new Page(2, List.of(paragraph("Kilns | 17"))), new Page(3, List.of()));
    }

    @Test
    void namesSheetsThatAreBareTables() {
        assertThat(XhtmlPages.read("<body><table><tr><td>A</td></tr></table><table><tr><td>B</td></tr></table></body>",
                        Layout.SHEETS, Outline.none(), List.of("Nepal", "Chile")))
                .containsExactly(new Page(1, List.of(heading(1, "Nepal"), paragraph("A"))),
                        new Page(2, List.of(heading(1, "Chile"), paragraph("B"))));
    }

    @Test
    void takesBoldLinesForHeadingsOnlyWhereNoneIsMarked() {
        String bold = "<p><b>Legal </b><b>framework</b></p><p>The <b>law</b> holds.</p>";
        assertThat(pages(bold)).containsExactly(
                new Page(null, List.of(heading(2, "Legal framework"), paragraph("The law holds."))));
        assertThat(pages("<h1>Nepal</h1>" + bold).getFirst().blocks()).contains(paragraph("Legal framework"));
    }

    @Test
    void takesALongHeadingForText() {
        String text = "word ".repeat(41).strip();
        assertThat(pages("<h1>" + text + "</h1><p>Text.</p>").getFirst().blocks()).containsExactly(paragraph(text), paragraph("Text."));
    }

    @Test
    void setsAllHeadingsBelowATitle() {
        assertThat(pages("<h1 class=\"title\">Report</h1><h1>Nepal</h1><p>Text.</p>").getFirst().blocks())
                .containsExactly(heading(1, "Report"), heading(2, "Nepal"), paragraph("Text."));
    }

    @Test
    void readsAFormAsHeadingsAndText() {
        assertThat(pages("<table><tr><td><h1>2. Concepts</h1></td></tr><tr><td><p>2.a. Definition</p></td>"
                        + "<td><p>Concepts</p><p>A child at work.</p></td></tr><tr><td> </td></tr></table>").getFirst().blocks())
                .containsExactly(heading(1, "2. Concepts"), paragraph("2.a. Definition | Concepts"), paragraph("A child at work."));
    }

    @Test
    void setsANoteAfterItsSentenceAndItsNumberApart() {
        assertThat(pages("<p>The law<p class=\"note\">1 See the gazette.</p> holds.</p>"
                        + "<p>The law<sup><a href=\"#n\">2</a></sup> holds[footnoteRef:3] on 5 m<sup>2</sup>.</p>").getFirst().blocks())
                .containsExactly(paragraph("The law holds."), paragraph("1 See the gazette."), paragraph("The law [2] holds on 5 m2."));
    }

    @Test
    void joinsLinesOfASentenceThatAreSetFarApart() {
        assertThat(pages("<div class=\"page\"><p>Inspectors were trained in</p><p>labour law.</p><p>Then more</p><p>Visits</p></div>"))
                .containsExactly(new Page(1, List.of(
                        paragraph("Inspectors were trained in labour law."), paragraph("Then more"), paragraph("Visits"))));
    }

    @Test
    void joinsFullLinesOfAScriptWithoutCases() {
        assertThat(pages("<div class=\"page\"><p>السياق</p><p>عقدت موريتانيا ورشتها الوطنية لإنصاف ضحايا</p><p>الرق في الصيد.</p><p>خاتمة</p></div>"))
                .containsExactly(new Page(1, List.of(
                        paragraph("السياق"), paragraph("عقدت موريتانيا ورشتها الوطنية لإنصاف ضحايا الرق في الصيد."), paragraph("خاتمة"))));
    }

    @Test
    void givesNumberedHeadingsTheLevelOfTheirNumber() {
        assertThat(pages("<div class=\"page\"><p>1. Nepal</p><p>1.1. Law</p><p>The law holds.</p></div>").getFirst().blocks())
                .containsExactly(heading(2, "1. Nepal"), heading(3, "1.1. Law"), paragraph("The law holds."));
    }

    @Property
    void losesNoWord(@ForAll @Size(max = 6) List<@Size(max = 5) List<@AlphaChars @StringLength(min = 1, max = 8) String>> paragraphs) {
        String body = paragraphs.stream()
                .map(words -> "<div class=\"page\"><p>" + String.join(" ", words) + "</p></div>").collect(Collectors.joining());

        List<String> read = pages(body).stream().flatMap(p -> p.blocks().stream())
                .flatMap(b -> List.of(b.text().split(" ")).stream()).toList();

        // Fewer than four pages, or all different ones, have no headers; equal ones may have, and are left out here.
        List<String> written = paragraphs.stream().flatMap(List::stream).toList();
        if (paragraphs.size() < 4) {
            assertThat(read).isEqualTo(written);
        } else {
            assertThat(written).containsAll(read);
        }
    }
}
