package org.lodestar.benchmarks.relevance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.ConceptExpansion;

/** What each system came to on one set, query by query. */
final class Evaluation {

    static final String PLAIN = "plain";
    static final String STOCK = "stock";
    static final String LODESTAR = "lodestar";
    /** Lodestar, looking for the words alone. */
    static final String TYPED = "typed";

    private final JudgedSet set;
    private final Map<String, List<Effectiveness>> bySystem = new LinkedHashMap<>();
    private final @Nullable Path runs;

    private Evaluation(JudgedSet set, @Nullable Path runs) {
        this.set = set;
        this.runs = runs;
    }

    /** @param runs folder to write TREC run files to, null for none */
    static Evaluation of(JudgedSet set, @Nullable Path runs) throws IOException {
        Evaluation evaluation = new Evaluation(set, runs);
        try (LuceneBaseline plain = LuceneBaseline.plain(set)) {
            evaluation.run(PLAIN, plain);
        }
        try (LuceneBaseline stock = LuceneBaseline.stock(set)) {
            evaluation.run(STOCK, stock);
        }
        try (LodestarSearch search = LodestarSearch.of(set)) {
            evaluation.run(LODESTAR, search.expanding(ConceptExpansion.ALL));
            evaluation.run(TYPED, search.expanding(ConceptExpansion.NONE));
        }
        return evaluation;
    }

    JudgedSet set() {
        return set;
    }

    Map<String, List<Effectiveness>> bySystem() {
        return bySystem;
    }

    List<Effectiveness> of(String system) {
        return Objects.requireNonNull(bySystem.get(system), system);
    }

    double mrr(String system) {
        return Effectiveness.mean(of(system)).mrr10();
    }

    private void run(String system, RankedSearch search) throws IOException {
        List<Effectiveness> results = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (JudgedSet.JudgedQuery query : set.queries()) {
            List<String> ranked = search.search(query);
            results.add(Effectiveness.of(ranked, set.judgementsOf(query)));
            for (int i = 0; i < ranked.size() && runs != null; i++) {
                run.add(query.id() + " Q0 " + ranked.get(i) + " " + (i + 1) + " " + (ranked.size() - i) + " " + system);
            }
        }
        bySystem.put(system, results);
        if (runs != null) {
            Files.createDirectories(runs);
            try (BufferedWriter writer = Files.newBufferedWriter(runs.resolve(set.name() + "." + system + ".run"))) {
                for (String line : run) {
                    writer.write(line);
                    writer.newLine();
                }
            }
        }
    }
}
