package org.lodestar.benchmarks.relevance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a set in lines of text. */
final class FiguresTable {

    static final String HEAD = String.format(Locale.ROOT, "%-30s %7s %7s  %-8s %7s %7s %7s  %s",
            "set", "queries", "docs", "system", "MRR@10", "nDCG@10", "R@100", "MRR@10 above stock (95 %)");

    private FiguresTable() {}

    static List<String> lines(Evaluation evaluation) {
        JudgedSet set = evaluation.set();
        List<String> lines = new ArrayList<>();
        evaluation.bySystem().forEach((system, results) -> lines.add(line(set, set.name(), system, results,
                above(results, evaluation.of(Evaluation.STOCK), system))));
        if (!set.inOneLanguage()) {
            evaluation.bySystem().forEach((system, results) -> byLanguage(set, results).forEach((language, some) ->
                    lines.add(line(set, "  queries in " + language, system, some, ""))));
        }
        return lines;
    }

    private static Map<String, List<Effectiveness>> byLanguage(JudgedSet set, List<Effectiveness> results) {
        Map<String, List<Effectiveness>> byLanguage = new TreeMap<>();
        for (int i = 0; i < results.size(); i++) {
            byLanguage.computeIfAbsent(set.queries().get(i).language(), l -> new ArrayList<>()).add(results.get(i));
        }
        return byLanguage;
    }

    private static String above(List<Effectiveness> results, List<Effectiveness> stock, String system) {
        if (system.equals(Evaluation.PLAIN) || system.equals(Evaluation.STOCK)) {
            return "";
        }
        Interval interval = Interval.of(results, stock);
        return String.format(Locale.ROOT, "%+.4f (%+.4f to %+.4f)", interval.difference(), interval.from(), interval.to());
    }

    private static String line(JudgedSet set, String name, String system, List<Effectiveness> results, String above) {
        Effectiveness mean = Effectiveness.mean(results);
        return String.format(Locale.ROOT, "%-30s %7d %7d  %-8s %7.4f %7.4f %7.4f  %s",
                name, results.size(), set.documents().size(), system, mean.mrr10(), mean.ndcg10(), mean.recall100(), above).stripTrailing();
    }
}
