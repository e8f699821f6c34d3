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
