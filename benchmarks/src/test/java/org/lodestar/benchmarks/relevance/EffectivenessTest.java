package org.lodestar.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectivenessTest {

    @Test
    void countsTheFirstRelevantDocumentAndTheGainOfAll() {
        Effectiveness found = Effectiveness.of(List.of("x", "a", "y", "b"), Map.of("a", 1, "b", 2, "c", 1));

        assertThat(found.mrr10()).isEqualTo(.5);
        double gain = 1 / log2(3) + 2 / log2(5);
        double ideal = 2 / log2(2) + 1 / log2(3) + 1 / log2(4);
        assertThat(found.ndcg10()).isCloseTo(gain / ideal, within(1e-12));
        assertThat(found.recall100()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void nothingBehindTheTenthCounts() {
        List<String> ranked = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "a");

        assertThat(Effectiveness.of(ranked, Map.of("a", 1))).isEqualTo(new Effectiveness(0, 0, 1));
    }

    @Test
    void anIntervalHoldsTheDifferenceAndNoneWhereAllIsEqual() {
        List<Effectiveness> ones = java.util.Collections.nCopies(50, new Effectiveness(1, 1, 1));
        List<Effectiveness> halves = new java.util.ArrayList<>(java.util.Collections.nCopies(25, new Effectiveness(.5, 1, 1)));
        halves.addAll(java.util.Collections.nCopies(25, new Effectiveness(1, 1, 1)));

        assertThat(Interval.of(ones, ones)).isEqualTo(new Interval(0, 0, 0));
        Interval better = Interval.of(ones, halves);
        assertThat(better.difference()).isCloseTo(.25, within(1e-12));
        assertThat(better.from()).isPositive().isLessThan(.25);
        assertThat(better.to()).isGreaterThan(.25).isLessThan(.4);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
