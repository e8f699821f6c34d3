package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FootnoteMarksTest {

    private static List<String> parted(String text, String atTheEnd) {
        List<Lines> page = List.of(new Lines(0, List.of(text), null), new Lines(0, List.of(atTheEnd), null));
        return FootnoteMarks.parted(page).stream().flatMap(p -> p.lines().stream()).toList();
    }

    @Test
    void partsANumberFromTheWordIfItsNoteStandsBelow() {
        assertThat(parted("The law1 was revised.2 It holds.", "1 See the gazette."))
                .containsExactly("The law [1] was revised.2 It holds.", "1 See the gazette.");
        assertThat(parted("It was revised.2 It holds.", "2 See the gazette."))
                .containsExactly("It was revised. [2] It holds.", "2 See the gazette.");
    }

    @Test
    void leavesNumbersThatBelongToAWord() {
        assertThat(parted("CO2 and G20 in SDG8", "2 See the gazette.").getFirst()).isEqualTo("CO2 and G20 in SDG8");
        assertThat(parted("The law1 was revised.", "No note.").getFirst()).isEqualTo("The law1 was revised.");
    }
}
