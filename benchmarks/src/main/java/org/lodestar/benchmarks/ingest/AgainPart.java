package org.lodestar.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lodestar.benchmarks.ingest.work.ScratchFolder;
import org.lodestar.benchmarks.ingest.work.WorkerProcess;

/**
 * A first run over a folder, beside another one over the same.
 *
 * @param name {@code retagging} or {@code unchanged}
 * @param step the other run: {@code again} with changed vocabularies, or {@code unchanged}
 * @param sources folder
 * @param kind of the files, as it ends the names of what is measured on them
 */
record AgainPart(Sizes sizes, ScratchFolder scratch, String name, String step, Path sources, String kind) implements Part {

    private static final int LONG = 5000;

    static AgainPart retagging(Sizes sizes, ScratchFolder scratch, Path sources, String kind) {
        return new AgainPart(sizes, scratch, "retagging", "again", sources, kind);
    }

    static AgainPart unchanged(Sizes sizes, ScratchFolder scratch, Path sources) {
        return new AgainPart(sizes.files() < LONG ? sizes : sizes.forLongRounds(), scratch, "unchanged", "unchanged", sources, "");
    }

    @Override
    public List<String> ratios() {
        return List.of(name + kind);
    }

    @Override
    public void measure(Report report) throws IOException {
        Comparison comparison = new Comparison();
        try (WorkerProcess runs = WorkerProcess.start(scratch, WorkerProcess.LIKE_THE_INDEXER, "runs", sources.toString())) {
            comparison.add(() -> runs.round("first"), () -> runs.round(step), sizes.warmUps(), sizes.rounds());
        }
        report.ratio(name + kind, comparison.ratio());
        Report.Table table = new Report.Table("Runs: " + name + kind, "run", "sources", "CPU ms per 1,000 sources");
        long files = comparison.first().getFirst().units();
        table.row("first", files, Comparison.perThousand(comparison.first()));
        table.row(step, files, Comparison.perThousand(comparison.second()));
        report.add(table);
    }
}
