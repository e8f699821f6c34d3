package org.lodestar.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesTheMiddleOfAnOddNumberAndBetweenTheMiddleOnesOfAnEvenNumber() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4);
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0, 5.0)).median()).isEqualTo(4.5);
    }

    @Test
    void interpolatesQuartiles() {
        assertThat(Spread.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0))).isEqualTo(new Spread(2, 3, 4, 5));
        assertThat(Spread.of(List.of(1.0, 2.0))).isEqualTo(new Spread(1.25, 1.5, 1.75, 2));
        assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7, 1));
    }

    @Test
    void takesRatiosWithinPairsSoThatSlowTimesCancelOut() {
        Spread ratio = Spread.ratio(List.of(10.0, 100.0, 30.0), List.of(5.0, 50.0, 10.0));

        assertThat(ratio).isEqualTo(new Spread(2, 2, 2.5, 3));
    }

    @Test
    void refusesNothingAndWhatIsNoPair() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.ratio(List.of(1.0), List.of(1.0, 2.0)));
    }

    @Property
    void liesWithinWhatWasMeasured(@ForAll @NotEmpty List<@DoubleRange(min = 0.01, max = 1e6) Double> values) {
        Spread spread = Spread.of(values);

        assertThat(spread.lower()).isLessThanOrEqualTo(spread.median() + 1e-9);
        assertThat(spread.median()).isLessThanOrEqualTo(spread.upper() + 1e-9);
        assertThat(spread.lower()).isGreaterThanOrEqualTo(values.stream().min(Double::compare).orElseThrow() - 1e-9);
        assertThat(spread.upper()).isLessThanOrEqualTo(values.stream().max(Double::compare).orElseThrow() + 1e-9);
        assertThat(Spread.ratio(values, values).median()).isCloseTo(1, within(1e-9));
    }
}
