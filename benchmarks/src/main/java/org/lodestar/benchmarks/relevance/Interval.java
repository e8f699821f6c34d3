package org.lodestar.benchmarks.relevance;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How far the mean of one system lies above that of another on the same queries, and where that difference lies in 95 of 100
 * collections of such queries: a paired bootstrap, with the same draws on every run.
 */
record Interval(double difference, double from, double to) {

    private static final int DRAWS = 2_000;

    /** Of MRR@10. */
    static Interval of(List<Effectiveness> system, List<Effectiveness> other) {
        if (system.size() != other.size() || system.isEmpty()) {
            throw new IllegalArgumentException(system.size() + " results beside " + other.size());
        }
        double[] differences = new double[system.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = system.get(i).mrr10() - other.get(i).mrr10();
        }
        Random random = new Random(87);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < differences.length; i++) {
                sum += differences[random.nextInt(differences.length)];
            }
            means[draw] = sum / differences.length;
        }
        Arrays.sort(means);
        return new Interval(Arrays.stream(differences).average().orElseThrow(), means[DRAWS / 40], means[DRAWS - DRAWS / 40]);
    }
}
