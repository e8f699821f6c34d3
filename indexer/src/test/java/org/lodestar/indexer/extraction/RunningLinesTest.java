package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningLinesTest {

    private static Lines lines(String... lines) {
        return new Lines(0, List.of(lines), null);
    }

    @Test
    void aTitleThatThePagesOfAChapterRepeatIsItsHeadingOnce() {
        List<List<Lines>> pages = new ArrayList<>();
        for (int i = 1; i <= 16; i++) {
            String chapter = i <= 4 ? "Nepal" : i <= 8 ? "Chile" : i <= 12 ? "Ghana" : "Peru";
            pages.add(new ArrayList<>(List.of(lines(chapter + " " + i), lines("Text " + "abcdefghijklmnop".charAt(i - 1) + "."))));
        }

        List<List<Lines>> bare = RunningLines.without(pages, true);

        assertThat(bare.get(4)).containsExactly(new Lines(1, List.of("Chile"), null), lines("Text e."));
        assertThat(bare.get(5)).containsExactly(lines("Text f."));
        assertThat(RunningLines.without(pages, true).stream().flatMap(List::stream).filter(p -> p.level() == 1)).hasSize(4);
        pages.get(3).add(lines("CHILE"));
        assertThat(RunningLines.without(pages, true).get(3)).last().isEqualTo(new Lines(1, List.of("CHILE"), null));
        assertThat(RunningLines.without(pages, true).get(4)).containsExactly(lines("Text e."));
    }

    @Test
    void dropsThePagesOwnNumberEvenOfFewPages() {
        List<List<Lines>> pages = List.of(
                List.of(lines("One."), lines("Page 1 of 2")), List.of(lines("2"), lines("Two.", "12")));

        assertThat(RunningLines.without(pages, true)).containsExactly(List.of(lines("One.")), List.of(lines("Two.", "12")));
    }

    @Test
    void dropsHeadersThatDifferOnLeftAndRightPages() {
        List<List<Lines>> pages = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            pages.add(List.of(lines(i % 2 == 0 ? i + " Bureau of Labour" : "Findings of 2021 " + i), lines("Text " + "abcdefgh".charAt(i - 1))));
        }

        assertThat(RunningLines.without(pages, true)).allSatisfy(page -> assertThat(page).hasSize(1));
    }

    @Test
    void dropsAHeaderThatHasThePagesNumberOnEitherSide() {
        List<List<Lines>> pages = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            String header = i > 8 ? "Annex " + "abcdefghijklmn".charAt(i - 1) : i % 2 == 0 ? (i + 3) + " Report" : "Report " + (i + 3);
            pages.add(List.of(lines(header), lines("Text " + "abcdefghijklmn".charAt(i - 1))));
        }

        assertThat(RunningLines.without(pages, true).subList(0, 8)).allSatisfy(page -> assertThat(page).hasSize(1));
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
