package org.lodestar.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestar.benchmarks.ingest.work.Round;

class ComparisonTest {

    private final List<String> asked = new ArrayList<>();

    private static Round took(long units, double own, double forks) {
        return new Round(units, own, forks, null, null, 0);
    }

    private Comparison.Side side(String name, Round... rounds) {
        Deque<Round> left = new ArrayDeque<>(List.of(rounds));
        return () -> {
            asked.add(name);
            return left.removeFirst();
        };
    }

    @Test
    void takesTurnsAndLeavesWarmUpsOut() throws IOException {
        Comparison comparison = new Comparison();

        comparison.add(side("a", took(1, 900, 0), took(1, 10, 0)), side("b", took(1, 5, 0), took(1, 20, 0)), 1, 1);

        assertThat(asked).containsExactly("a", "b", "a", "b");
        assertThat(comparison.ratio().median()).isEqualTo(0.5);
    }

    @Test
    void countsForkedProcessesAndUnits() throws IOException {
        Comparison comparison = new Comparison();

        comparison.add(side("a", took(10, 50, 0)), side("b", took(20, 10, 30)), 0, 1);

        assertThat(comparison.ratio().median()).isEqualTo(2.5);
        assertThat(Comparison.perThousand(comparison.second()).median()).isEqualTo(2000);
        assertThat(Comparison.seconds(comparison.second()).median()).isEqualTo(0.04);
    }

    @Test
    void gathersSeveralLaunches() throws IOException {
        Comparison comparison = new Comparison();
        for (double ms : new double[] {10, 20, 30}) {
            comparison.add(side("a", took(1, ms, 0)), side("b", took(1, 10, 0)), 0, 1);
        }

        assertThat(comparison.ratio()).isEqualTo(new Spread(1.5, 2, 2.5, 3));
    }
}
