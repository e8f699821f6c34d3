package org.lodestar.benchmarks.relevance;

import java.util.List;
import java.util.Map;

/**
 * How good one ranked list is, or the mean over many.
 *
 * @param mrr10 reciprocal rank of the first relevant document among the first ten
 * @param ndcg10 normalised discounted cumulative gain of the first ten, the gain being the relevance
 * @param recall100 part of the relevant documents among the first hundred
 */
record Effectiveness(double mrr10, double ndcg10, double recall100) {

    static Effectiveness of(List<String> ranked, Map<String, Integer> judgements) {
        double reciprocalRank = 0;
        double gain = 0;
        int found = 0;
        for (int i = 0; i < Math.min(100, ranked.size()); i++) {
            int relevance = judgements.getOrDefault(ranked.get(i), 0);
            if (relevance == 0) {
                continue;
            }
            found++;
            if (i < 10) {
                gain += relevance / discount(i);
                reciprocalRank = reciprocalRank == 0 ? 1.0 / (i + 1) : reciprocalRank;
            }
        }
        List<Integer> ideal = judgements.values().stream().sorted(java.util.Comparator.reverseOrder()).limit(10).toList();
        double idealGain = 0;
        for (int i = 0; i < ideal.size(); i++) {
            idealGain += ideal.get(i) / discount(i);
        }
        return new Effectiveness(
                reciprocalRank, idealGain == 0 ? 0 : gain / idealGain,
                judgements.isEmpty() ? 0 : (double) found / judgements.size());
    }

    private static double discount(int index) {
        return Math.log(index + 2) / Math.log(2);
    }

    static Effectiveness mean(List<Effectiveness> all) {
        return new Effectiveness(
                all.stream().mapToDouble(Effectiveness::mrr10).average().orElse(0),
                all.stream().mapToDouble(Effectiveness::ndcg10).average().orElse(0),
                all.stream().mapToDouble(Effectiveness::recall100).average().orElse(0));
    }
}
