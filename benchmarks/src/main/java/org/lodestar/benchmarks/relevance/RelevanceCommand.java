package org.lodestar.benchmarks.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            "beside plain BM25 and stock Lucene on the same queries; 'typed' is Lodestar with --expand none.",
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

    @Option(names = "--together", paramLabel = "PREFIX", description =
            "measure the sets whose names begin so in one index as well")
    private @Nullable String together;

    @Option(names = "--figures", paramLabel = "FILE", description = "write the table there, too")
    private @Nullable Path figures;

    @Option(
            names = "--require",
            paramLabel = "RATIO",
            description = "fail if the MRR@10 of a set in one language is below RATIO times that of stock Lucene")
    private double required;

    @Option(names = "--most-lost", paramLabel = "LOSS", description =
            "fail if other names of what a query names, or the other sets in its index, cost a set more than LOSS of its MRR@10")
    private double mostLost = 1;

    private final List<String> failures = new ArrayList<>();
    private final List<String> table = new ArrayList<>();

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    public RelevanceCommand() {}

    @Override
    public Integer call() throws IOException {
        tell(List.of(FiguresTable.HEAD));
        Map<String, Evaluation> evaluations = new LinkedHashMap<>();
        for (Path folder : folders()) {
            Evaluation evaluation = Evaluation.of(JudgedSet.read(folder, limit), runs);
            evaluations.put(evaluation.set().name(), evaluation);
            tell(FiguresTable.lines(evaluation));
            if (evaluation.set().inOneLanguage()) {
                check(evaluation);
            }
        }
        if (together != null) {
            inOneIndex(together, evaluations);
        }
        if (figures != null) {
            Files.write(figures, table);
        }
        failures.forEach(System.err::println);
        return failures.isEmpty() ? 0 : 1;
    }

    private void tell(List<String> lines) {
        lines.forEach(System.out::println);
        table.addAll(lines);
    }

    private void check(Evaluation evaluation) {
        double ratio = evaluation.mrr(Evaluation.LODESTAR) / evaluation.mrr(Evaluation.STOCK);
        if (ratio < required) {
            failures.add(String.format(Locale.ROOT, "%s: MRR@10 is %.3f times that of stock Lucene, below the required %.3f",
                    evaluation.set().name(), ratio, required));
        }
        double lost = evaluation.mrr(Evaluation.TYPED) - evaluation.mrr(Evaluation.LODESTAR);
        if (lost > mostLost) {
            failures.add(String.format(Locale.ROOT, "%s: other names cost %.4f of MRR@10, more than the %.4f allowed",
                    evaluation.set().name(), lost, mostLost));
        }
    }

    /** Each set must be found as well among the others as by itself. */
    private void inOneIndex(String prefix, Map<String, Evaluation> evaluations) throws IOException {
        List<Evaluation> apart = evaluations.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix)).map(Map.Entry::getValue).toList();
        if (apart.size() < 2) {
            throw new ParameterException(spec.commandLine(), "--together: fewer than two of the sets begin with '" + prefix + "'");
        }
        Evaluation joint = Evaluation.of(JudgedSet.together(prefix + " together", apart.stream().map(Evaluation::set).toList()), runs);
        tell(FiguresTable.lines(joint));
        int from = 0;
        for (Evaluation own : apart) {
            int to = from + own.set().queries().size();
            Interval interval = Interval.of(joint.of(Evaluation.LODESTAR).subList(from, to), own.of(Evaluation.LODESTAR));
            tell(List.of(String.format(Locale.ROOT, "  %s among the others: MRR@10 %+.4f (%+.4f to %+.4f)",
                    own.set().name(), interval.difference(), interval.from(), interval.to())));
            if (-interval.difference() > mostLost) {
                failures.add(String.format(Locale.ROOT, "%s: loses %.4f of MRR@10 among the others, more than the %.4f allowed",
                        own.set().name(), -interval.difference(), mostLost));
            }
            from = to;
        }
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
}
