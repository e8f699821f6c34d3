package org.lodestar.benchmarks.ingest;

import java.io.IOException;
import java.util.List;
import org.lodestar.benchmarks.ingest.work.Round;
import org.lodestar.benchmarks.ingest.work.ScratchFolder;
import org.lodestar.benchmarks.ingest.work.WorkerProcess;

/**
 * Tagged passages written as a generation, beside the same fields written by plain Lucene.
 *
 * @param input a file of tagged documents, or a number of records to make
 * @param kind of the documents, as it ends the names of what is measured on them
 */
record WritingPart(Sizes sizes, ScratchFolder scratch, String input, String kind) implements Part {

    @Override
    public String name() {
        return "writing";
    }

    @Override
    public List<String> ratios() {
        return List.of("writing" + kind);
    }

    @Override
    public void measure(Report report) throws IOException {
        Comparison comparison = new Comparison();
        for (int launch = 0; launch < sizes.launches(); launch++) {
            try (WorkerProcess plain = WorkerProcess.start(scratch, WorkerProcess.LIKE_THE_INDEXER, "plain-lucene", input);
                    WorkerProcess ours = WorkerProcess.start(scratch, WorkerProcess.LIKE_THE_INDEXER, "generation", input)) {
                comparison.add(() -> plain.round("writing"), () -> ours.round("writing"), sizes.warmUps(), sizes.rounds());
            }
        }
        report.ratio("writing" + kind, comparison.ratio());
        Report.Table table = new Report.Table("Writing" + kind, "", "passages a round", "CPU ms per 1,000 passages", "MB written");
        row(table, "plain Lucene", comparison.first());
        row(table, "Lodestar, published generation", comparison.second());
        report.add(table);
    }

    private static void row(Report.Table table, String side, List<Round> rounds) {
        Round last = rounds.getLast();
        table.row(side, last.units(), Comparison.perThousand(rounds), last.writtenBytes() / 1e6);
    }
}
