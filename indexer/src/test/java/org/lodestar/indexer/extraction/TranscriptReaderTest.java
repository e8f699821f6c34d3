package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Page;

class TranscriptReaderTest {

    private static final String PACK = """
            12
            Information pack of the council, Geneva, 3 May 2018

              • Upload
                others

            Page 1: Information pack

            Opening of the meeting

            The chair opens the meeting at ten.

            Page 2: Information pack

            1

            After the workshop a plan was made for the
            inspection of brick kilns.

            • Train inspectors.• Count children.

            N EPAL

            Page 4: Information pack

            2Fishing is the next sector, and the law is under review.

            V I E T N A M
            """;

    private static List<Page> pages(String text) {
        return TranscriptReader.read(text).orElseThrow().pages();
    }

    private static List<String> texts(Page page) {
        return page.blocks().stream().map(Page.Block::text).toList();
    }

    @Test
    void numbersPagesAsTheTranscriptDoes() {
        assertThat(pages(PACK)).extracting(Page::number).containsExactly(1, 2, 4);
    }

    @Test
    void takesTheTitleThatStandsBeforeTheFirstPage() {
        assertThat(TranscriptReader.read(PACK).orElseThrow().title())
                .isEqualTo("Information pack of the council, Geneva, 3 May 2018");
    }

    @Test
    void takesTheRepeatedTitleWhereNoOtherStands() {
        assertThat(TranscriptReader.read("Page 1: T\na\nPage 2: T\nb\nPage 3: T\nc").orElseThrow().title()).isEqualTo("T");
    }

    @Test
    void putsAHeadingThatEndsItsPageFirstAndRepairsIt() {
        assertThat(pages(PACK).get(1).blocks().getFirst()).isEqualTo(new Page.Heading(1, "NEPAL", null));
        assertThat(pages(PACK).get(2).blocks().getFirst()).isEqualTo(new Page.Heading(1, "VIETNAM", null));
    }

    @Test
    void joinsLinesAndPartsItemsOfAList() {
        assertThat(texts(pages(PACK).get(1))).containsExactly(
                "NEPAL", "After the workshop a plan was made for the inspection of brick kilns.", "• Train inspectors.",
                "• Count children.");
    }

    @Test
    void dropsThePrintedPageNumberEvenWhereItIsGluedToTheText() {
        assertThat(texts(pages(PACK).get(2))).containsExactly(
                "VIETNAM", "Fishing is the next sector, and the law is under review.");
    }

    @Test
    void takesNoRepeatedTitleIntoTheText() {
        assertThat(pages(PACK).stream().flatMap(p -> texts(p).stream())).noneMatch(t -> t.contains("Information pack"));
    }

    @Test
    void isNoTranscriptWithTwoPagesOrDifferentTitles() {
        assertThat(TranscriptReader.read("Page 1: A\nx\nPage 2: A\ny")).isEmpty();
        assertThat(TranscriptReader.read("Page 1: A\nx\nPage 2: B\ny\nPage 3: C\nz")).isEmpty();
        assertThat(TranscriptReader.read("No pages in here.")).isEmpty();
    }

    @Test
    void readsPageLinesOfOtherLanguages() {
        assertThat(pages("Página 1: T\nuno\nPágina 2: T\ndos\nPágina 3: T\ntres")).hasSize(3);
        assertThat(pages("Trang 1: T\na\nTrang 2: T\nb\nTrang 3: T\nc")).hasSize(3);
    }

    @Test
    void partsWordsThatColumnsPutTogether() {
        List<Page> pages = pages(PACK.replace("The chair opens the meeting at ten.", "NepalNigeriaTúnez and YouTube by McDonald, GoodWeave"));

        assertThat(texts(pages.getFirst())).contains("Nepal Nigeria Túnez and YouTube by McDonald, GoodWeave");
    }
}
