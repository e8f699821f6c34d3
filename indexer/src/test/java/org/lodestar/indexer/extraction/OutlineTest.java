package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static Lines text(String... lines) {
        return new Lines(0, List.of(lines), null);
    }

    private static Lines heading(int level, String... lines) {
        return new Lines(level, List.of(lines), null);
    }

    private static List<List<Lines>> marked(Outline outline, List<Lines> first, List<Lines> second) {
        List<List<Lines>> pages = new ArrayList<>(List.of(new ArrayList<>(first), new ArrayList<>(second)));
        outline.mark(pages);
        return pages;
    }

    @Test
    void makesTheLinesThatAreTitlesHeadingsOfTheirLevel() {
        Outline outline = Outline.of("1\t1\tNepal", "2\t1\tLegal framework", "1\t2\tChile");

        assertThat(marked(outline, List.of(text("1. NEPAL"), text("Legal", "framework", "The law.")), List.of(text("Chile"), text("Text."))))
                .containsExactly(
                        List.of(heading(1, "1. NEPAL"), heading(2, "Legal", "framework"), text("The law.")),
                        List.of(heading(1, "Chile"), text("Text.")));
    }

    @Test
    void looksForATitleOnItsPageAndNotInTheContents() {
        Outline outline = Outline.of("1\t2\tNepal", "1\t2\tChile");

        assertThat(marked(outline, List.of(text("Nepal", "Chile")), List.of(text("Nepal"), text("One."), text("Chile"), text("Two."))))
                .containsExactly(
                        List.of(text("Nepal", "Chile")),
                        List.of(heading(1, "Nepal"), text("One."), heading(1, "Chile"), text("Two.")));
    }

    @Test
    void putsATitleThatIsNotShownBeforeItsPage() {
        Outline outline = Outline.of("1\t1\tNepal", "1\t2\tChile");

        assertThat(marked(outline, List.of(text("One.")), List.of(text("Two."))))
                .containsExactly(List.of(heading(1, "Nepal"), text("One.")), List.of(heading(1, "Chile"), text("Two.")));
    }

    @Test
    void findsTitlesWithoutPagesInTheirOrder() {
        Outline outline = Outline.ofNavigation("<ol><li><a>Nepal</a><ol><li><a>Law</a></li></ol></li><li><a>Missing</a></li></ol>");

        assertThat(marked(outline, List.of(text("Law"), text("Nepal"), text("One.")), List.of(text("Law"), text("Two."))))
                .containsExactly(
                        List.of(text("Law"), heading(1, "Nepal"), text("One.")), List.of(heading(2, "Law"), text("Two.")));
    }

    @Test
    void passesOverWhatIsNoTitle() {
        assertThat(Outline.of("1\t1\tBlank Page", "1\t2\treport.pdf", "1\t3\tPage 3", "1\t4\tOne title").isEmpty()).isTrue();
    }

    @Test
    void standsBelowTheTitleOfTheFirstPage() {
        Outline outline = Outline.of("1\t1\tLaw", "1\t2\tProgress").under("Nepal and its ports");

        assertThat(marked(outline, List.of(text("Nepal and", "its ports"), text("Law"), text("One.")), List.of(text("Progress"), text("Two."))))
                .containsExactly(
                        List.of(heading(1, "Nepal and", "its ports"), heading(2, "Law"), text("One.")),
                        List.of(heading(2, "Progress"), text("Two.")));
    }
}
