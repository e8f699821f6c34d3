package org.lodestar.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestar.benchmarks.ingest.work.Round;
import org.lodestar.benchmarks.ingest.work.ScratchFolder;
import org.lodestar.benchmarks.ingest.work.WorkerProcess;

/**
 * PDF pages by the forked parser beside bare Tika, and what each later step takes by itself.
 *
 * @param pdfs folder of the files
 * @param saved file for the tagged documents that come of them
 * @param kind of the files, as it ends the names of what is measured on them
 */
record ExtractionPart(Sizes sizes, ScratchFolder scratch, Path pdfs, Path saved, String kind) implements Part {

    private static final List<String> LATER = List.of("splitting", "languages", "tagging");

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public List<String> ratios() {
        return List.of("extraction" + kind, "extraction-fork" + kind);
    }

    @Override
    public void measure(Report report) throws IOException {
        Comparison comparison = new Comparison();
        Map<String, List<Round>> later = new LinkedHashMap<>();
        for (int launch = 0; launch < sizes.launches(); launch++) {
            try (WorkerProcess bare = WorkerProcess.start(scratch, WorkerProcess.LIKE_THE_PARSER, "bare-tika", pdfs.toString());
                    WorkerProcess steps = WorkerProcess.start(
                            scratch, WorkerProcess.LIKE_THE_INDEXER, "steps", pdfs.toString(), saved.toString())) {
                comparison.add(
                        () -> bare.round("extraction"), () -> steps.round("extraction"), sizes.warmUps(), sizes.rounds());
                for (String step : LATER) {
                    List<Round> rounds = later.computeIfAbsent(step, s -> new ArrayList<>());
                    for (int i = -sizes.warmUps(); i < sizes.rounds(); i++) {
                        Round round = steps.round(step);
                        if (i >= 0) {
                            rounds.add(round);
                        }
                    }
                }
                steps.round("save");
            }
        }
        requireSamePages(comparison);
        report.ratio("extraction" + kind, comparison.ratio());
        report.ratio("extraction-fork" + kind, Spread.ratio(
                comparison.first().stream().map(Round::milliseconds).toList(),
                comparison.second().stream().map(Round::forkMilliseconds).toList()));
        report.add(pages(comparison));
        report.add(steps(later));
    }

    private static void requireSamePages(Comparison comparison) {
        long bare = comparison.first().getFirst().units();
        long forked = comparison.second().getFirst().units();
        if (bare != forked || bare == 0) {
            throw new IllegalStateException("bare Tika read " + bare + " pages and the forked parser " + forked + ": they cannot be compared");
        }
    }

    private Report.Table pages(Comparison comparison) {
        Report.Table table = new Report.Table(
                "Extraction: pages of PDF" + kind, "", "pages a round", "pages per CPU second", "CPU ms per 1,000 pages", "of that in the parent");
        row(table, "bare Tika, in the process", comparison.first());
        row(table, "Lodestar, forked parser and parent", comparison.second());
        return table;
    }

    private static void row(Report.Table table, String side, List<Round> rounds) {
        table.row(
                side, rounds.getFirst().units(), Spread.of(rounds.stream().map(r -> 1000 / r.millisecondsPerUnit()).toList()),
                Comparison.perThousand(rounds), Spread.of(rounds.stream().map(r -> 1000 * r.ownMilliseconds() / r.units()).toList()));
    }

    private Report.Table steps(Map<String, List<Round>> later) {
        Report.Table table = new Report.Table("Steps after extraction" + kind, "step", "CPU ms per 1,000 passages");
        later.forEach((step, rounds) -> table.row(step, Comparison.perThousand(rounds)));
        return table;
    }
}
