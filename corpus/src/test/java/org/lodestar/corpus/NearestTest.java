package org.lodestar.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KEYS = List.of("id", "title", "language", "countries");

    @Test
    void isGuessedWhereItIsClose() {
        assertThat(Nearest.hint("titel", KEYS)).isEqualTo("; the nearest is 'title'");
        assertThat(Nearest.hint("Contries", KEYS)).isEqualTo("; the nearest is 'countries'");
        assertThat(Nearest.hint("langauges", KEYS)).isEqualTo("; the nearest is 'language'");
    }

    @Test
    void isNotGuessedWhereMostLettersDiffer() {
        String known = "; known are 'id', 'title', 'language', 'countries'";

        assertThat(Nearest.hint("ad", KEYS)).isEqualTo(known);
        assertThat(Nearest.hint("foo", KEYS)).isEqualTo(known);
        assertThat(Nearest.hint("lingvaga", KEYS)).isEqualTo(known);
        assertThat(Nearest.close("it", List.of("id"))).isEmpty();
    }

    @Test
    void isNotMadeUpWhereThereIsNoneOrALongList() {
        assertThat(Nearest.hint("x", List.of())).isEmpty();
        assertThat(Nearest.hint("x", Collections.nCopies(21, "child-labour"))).isEmpty();
    }
}
