package org.lodestar.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lodestar.benchmarks.ingest.sample.Samples;
import org.lodestar.benchmarks.ingest.work.Round;
import org.lodestar.benchmarks.ingest.work.ScratchFolder;
import org.lodestar.benchmarks.ingest.work.WorkerProcess;

/** Ever more records with a heap of one gigabyte: whether time, memory and index grow as they do. */
record RecordsPart(Sizes sizes, ScratchFolder scratch, Samples samples) implements Part {

    private static final List<String> ONE_GIGABYTE = List.of("-Xmx1g");

    @Override
    public String name() {
        return "records";
    }

    @Override
    public List<String> ratios() {
        return List.of("records-growth");
    }

    @Override
    public void measure(Report report) throws IOException {
        Report.Table table = new Report.Table("Records with a heap of 1 GB", "records", "CPU seconds", "CPU ms per 1,000 records", "peak MB", "index MB", "index bytes per record");
        List<Double> costs = new ArrayList<>();
        Path fewest = scratch.path().resolve("records-" + sizes.records().getFirst());
        for (int count : sizes.records()) {
            Path folder = Files.createDirectories(scratch.path().resolve("records-" + count));
            samples.records(folder.resolve("records.jsonl"), count);
            try (WorkerProcess runs = WorkerProcess.start(scratch, ONE_GIGABYTE, "runs", folder.toString(), fewest.toString())) {
                // Compiling would weigh most on the fewest records.
                for (int i = 0; i < sizes.warmUps(); i++) {
                    runs.round("warm");
                }
                Round round = runs.round("first");
                costs.add(round.millisecondsPerUnit());
                table.row(count, round.milliseconds() / 1000, 1000 * round.millisecondsPerUnit(),
                        MemoryPart.told(round.residentMegabytes()), round.writtenBytes() / 1e6, round.writtenBytes() / count);
            }
        }
        // 1 where the most records take as much each as fewer do, less where they take more.
        report.ratio("records-growth", Spread.ratio(
                costs.subList(costs.size() - 2, costs.size() - 1), costs.subList(costs.size() - 1, costs.size())));
        report.add(table);
    }
}
