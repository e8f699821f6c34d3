package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void estimatesNothingBeforeTenSources() {
        assertThat(Progress.line(9, 54, 1, Duration.ofSeconds(90))).isEqualTo("9 of 54 sources, 1 failed");
        assertThat(Progress.left(9, 54, Duration.ofSeconds(90))).isEmpty();
    }

    @Test
    void estimatesNothingBeforeTwoSeconds() {
        assertThat(Progress.line(40, 54, 0, Duration.ofMillis(1999))).isEqualTo("40 of 54 sources, 0 failed");
    }

    @Test
    void estimatesTheTimeLeftByTheRateSoFar() {
        assertThat(Progress.line(10, 54, 0, Duration.ofSeconds(20))).isEqualTo("10 of 54 sources, 0.5 a second, 88 s left, 0 failed");
        assertThat(Progress.left(10, 54, Duration.ofSeconds(2))).contains(Duration.ofMillis(8800));
    }
}
