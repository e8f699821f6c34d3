package org.lodestar.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsNeededTest {

    @Test
    void oneOrTwoAreAllNeededOfMoreAQuarterAndAtLeastTwo() {
        assertThat(java.util.stream.IntStream.rangeClosed(0, 13).map(WordsNeeded::of))
                .containsExactly(0, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4);
    }
}
