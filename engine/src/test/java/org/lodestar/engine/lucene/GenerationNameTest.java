package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GenerationNameTest {

    private static final Instant NOON = Instant.parse("2019-07-17T12:00:00Z");

    @Test
    void namesTheSecondTheNumberAndACheckDigit() {
        assertThat(GenerationName.next(NOON, null)).isEqualTo("20190717T120000Z-0011");
        assertThat(GenerationName.next(NOON, "20190717T120000Z-0011")).isEqualTo("20190717T120000Z-0022");
        assertThat(GenerationName.next(NOON, "20190717T115959Z-0095")).isEqualTo("20190717T120000Z-0011");
    }

    @Test
    void ascendsWhereTheClockWasPutBack() {
        assertThat(GenerationName.next(NOON, "20200101T000000Z-0017")).isEqualTo("20200101T000000Z-0028");
    }

    @Test
    void goesOnInTheNextSecondAfterTheLastNumber() {
        assertThat(GenerationName.next(NOON, "20190717T125959Z-9991")).startsWith("20190717T130000Z-001");
    }

    @Property
    void everyNameIsWholeAndAfterTheOneBefore(
            @ForAll @LongRange(max = 4_000_000_000L) long second, @ForAll @IntRange(min = -5, max = 5) int later) {
        Instant now = Instant.ofEpochSecond(second);
        String first = GenerationName.next(now, null);
        String next = GenerationName.next(now.plusSeconds(later), first);

        assertThat(next).isGreaterThan(first);
        assertThat(GenerationName.isWhole(first)).isTrue();
        assertThat(GenerationName.isWhole(next)).isTrue();
    }

    @Property
    void noAlteredCharacterMakesAnotherWholeName(
            @ForAll @LongRange(max = 4_000_000_000L) long second, @ForAll @IntRange(max = 20) int position, @ForAll char other) {
        StringBuilder name = new StringBuilder(GenerationName.next(Instant.ofEpochSecond(second), null));
        boolean same = name.charAt(position) == other;
        name.setCharAt(position, other);

        assertThat(GenerationName.isWhole(name.toString())).isEqualTo(same);
    }
}
