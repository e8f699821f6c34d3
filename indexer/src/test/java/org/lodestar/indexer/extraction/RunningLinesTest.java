package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningLinesTest {

    private static Lines lines(String... lines) {
        return new Lines(0, List.of(lines), null);
    }

    private static List<List<Lines>> pages(int count, boolean header) {
        List<List<Lines>> pages = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            List<Lines> page = new ArrayList<>();
            if (header) {
                page.add(lines("Findings of the year 2021 | " + i));
            }
            page.add(lines("Text " + "abcdefgh".charAt(i - 1) + " of the page.", "It goes on " + "stuvwxyz".charAt(i - 1) + "."));
            page.add(lines("continued on the next page"));
            pages.add(page);
        }
        return pages;
    }

    @Test
    void dropsHeadersAndFootersWhateverTheirNumber() {
        assertThat(RunningLines.without(pages(4, true), true)).allSatisfy(page -> assertThat(page).hasSize(1));
        assertThat(RunningLines.without(pages(4, true), true).getFirst())
                .containsExactly(lines("Text a of the page.", "It goes on s."));
    }

    @Test
    void dropsAHeaderThatStandsInTheMiddleOfAPageToo() {
        List<List<Lines>> pages = pages(4, true);
        pages.getFirst().removeFirst();
        pages.getFirst().add(1, lines("1 Findings of the year 2021"));

        assertThat(RunningLines.without(pages, true).getFirst()).containsExactly(lines("Text a of the page.", "It goes on s."));
    }

    @Test
    void leavesAShortDocumentAlone() {
        assertThat(RunningLines.without(pages(3, true), true)).isEqualTo(pages(3, true));
    }

    @Test
    void keepsTheTextOfAPageThatHoldsNothingElse() {
        List<List<Lines>> same = List.of(
                List.of(lines("Annex")), List.of(lines("Annex")), List.of(lines("Annex")), List.of(lines("Annex")));

        assertThat(RunningLines.without(same, true)).isEqualTo(same);
    }
}
