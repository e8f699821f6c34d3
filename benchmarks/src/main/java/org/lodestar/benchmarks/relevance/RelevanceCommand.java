package org.lodestar.benchmarks.relevance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Model.CommandSpec;

/** {@code bench relevance}: prints how good the ranking is on judged collections, beside Lucene's. */
@Command(
        name = "relevance",
        mixinStandardHelpOptions = true,
        description = {
            "Runs judged collections through the real pipeline and engine and prints MRR@10, nDCG@10 and recall@100",
            "beside plain BM25 and stock Lucene on the same queries.",
            "",
            "Example: ./lodestar bench relevance --data retrieval --set xquad-es --limit 500"
        })
public final class RelevanceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "folder with a folder for each set")
    private Path data;

    @Option(names = "--set", paramLabel = "NAME", description = "only this set; may be repeated")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "at most N queries a set, spread evenly (default: all)")
    private int limit;

    @Option(names = "--runs", paramLabel = "DIR", description = "write TREC run files there")
    private @Nullable Path runs;

    @Option(
            names = "--require",
            paramLabel = "RATIO",
            description = "fail if the MRR@10 of a set in one language is below RATIO times that of stock Lucene")
    private double required;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    public RelevanceCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintStream out = System.out;
        boolean failed = false;
        out.printf(Locale.ROOT, "%-30s %7s %7s  %-8s %7s %7s %7s%n",
                "set", "queries", "docs", "system", "MRR@10", "nDCG@10", "R@100");
        for (Path folder : folders()) {
            JudgedSet set = JudgedSet.read(folder, limit);
            Map<String, List<Effectiveness>> results = new LinkedHashMap<>();
            try (RankedSearch search = LuceneBaseline.plain(set)) {
                results.put("plain", evaluate(set, "plain", search));
            }
            try (RankedSearch search = LuceneBaseline.stock(set)) {
                results.put("stock", evaluate(set, "stock", search));
            }
            try (RankedSearch search = LodestarSearch.of(set)) {
                results.put("lodestar", evaluate(set, "lodestar", search));
            }
            results.forEach((system, list) -> print(out, set, set.name(), system, list));
            boolean oneLanguage = set.queries().stream().map(JudgedSet.JudgedQuery::language).distinct().count() == 1;
            if (oneLanguage) {
                failed |= mrr(results, "lodestar") < required * mrr(results, "stock");
            } else {
                printLanguages(out, set, results);
            }
        }
        if (failed) {
            System.err.println("a set is below " + required + " times stock Lucene");
        }
        return failed ? 1 : 0;
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "--data: there is no folder " + data);
        }
        List<Path> folders = new ArrayList<>();
        if (sets.isEmpty()) {
            try (Stream<Path> list = Files.list(data)) {
                list.filter(f -> Files.exists(f.resolve("qrels.tsv"))).sorted().forEach(folders::add);
            }
        }
        for (String name : sets) {
            folders.add(data.resolve(name));
        }
        for (Path folder : folders) {
            if (!Files.exists(folder.resolve("qrels.tsv"))) {
                throw new ParameterException(spec.commandLine(), "there is no judged set " + folder);
            }
        }
        if (folders.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there is no judged set in " + data);
        }
        return folders;
    }

    private List<Effectiveness> evaluate(JudgedSet set, String system, RankedSearch search) throws IOException {
        List<Effectiveness> results = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (JudgedSet.JudgedQuery query : set.queries()) {
            List<String> ranked = search.search(query);
            results.add(Effectiveness.of(ranked, set.judgementsOf(query)));
            for (int i = 0; i < ranked.size() && runs != null; i++) {
                run.add(query.id() + " Q0 " + ranked.get(i) + " " + (i + 1) + " " + (ranked.size() - i) + " " + system);
            }
        }
        if (runs != null) {
            Files.createDirectories(runs);
            try (BufferedWriter writer = Files.newBufferedWriter(runs.resolve(set.name() + "." + system + ".run"))) {
                for (String line : run) {
                    writer.write(line);
                    writer.newLine();
                }
            }
        }
        return results;
    }

    private static double mrr(Map<String, List<Effectiveness>> results, String system) {
        return Effectiveness.mean(results.getOrDefault(system, List.of())).mrr10();
    }

    private static void print(PrintStream out, JudgedSet set, String name, String system, List<Effectiveness> results) {
        Effectiveness mean = Effectiveness.mean(results);
        out.printf(Locale.ROOT, "%-30s %7d %7d  %-8s %7.4f %7.4f %7.4f%n",
                name, results.size(), set.documents().size(), system, mean.mrr10(), mean.ndcg10(), mean.recall100());
    }

    private static void printLanguages(PrintStream out, JudgedSet set, Map<String, List<Effectiveness>> results) {
        results.forEach((system, list) -> {
            Map<String, List<Effectiveness>> byLanguage = new TreeMap<>();
            for (int i = 0; i < list.size(); i++) {
                byLanguage.computeIfAbsent(set.queries().get(i).language(), l -> new ArrayList<>()).add(list.get(i));
            }
            byLanguage.forEach((language, some) -> print(out, set, "  queries in " + language, system, some));
        });
    }
}
