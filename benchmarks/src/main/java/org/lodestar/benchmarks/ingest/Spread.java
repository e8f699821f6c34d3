package org.lodestar.benchmarks.ingest;

import java.util.Arrays;
import java.util.List;

/**
 * The middle of what was measured several times, with the quartiles; between two values they are interpolated.
 *
 * @param rounds how many times
 */
record Spread(double lower, double median, double upper, int rounds) {

    /** @throws IllegalArgumentException if there are no values */
    static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75), sorted.length);
    }

    private static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        double next = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (next - sorted[below]);
    }

    /** Of how many times the second took the first, for values measured in pairs. */
    static Spread ratio(List<Double> numerators, List<Double> denominators) {
        if (numerators.size() != denominators.size()) {
            throw new IllegalArgumentException(numerators.size() + " values and " + denominators.size() + " are no pairs");
        }
        double[] ratios = new double[numerators.size()];
        Arrays.setAll(ratios, i -> numerators.get(i) / denominators.get(i));
        return of(Arrays.stream(ratios).boxed().toList());
    }
}
