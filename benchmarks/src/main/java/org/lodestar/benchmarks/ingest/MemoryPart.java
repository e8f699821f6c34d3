package org.lodestar.benchmarks.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestar.benchmarks.ingest.sample.Samples;
import org.lodestar.benchmarks.ingest.work.Round;
import org.lodestar.benchmarks.ingest.work.ScratchFolder;
import org.lodestar.benchmarks.ingest.work.WorkerProcess;

/** The most memory that the parser and the indexer take for one file, by its kind and size. Each in new processes. */
record MemoryPart(Sizes sizes, ScratchFolder scratch, Samples samples) implements Part {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<String> ratios() {
        return List.of();
    }

    @Override
    public void measure(Report report) throws IOException {
        Report.Table table = new Report.Table("Memory by size of a file", "file", "MB", "parser, peak MB", "indexer, peak MB", "CPU seconds");
        for (int megabytes : sizes.megabytes()) {
            Path folder = folder("text", megabytes);
            samples.text(folder.resolve("large.txt"), megabytes);
            measure(table, "text", megabytes, folder);
        }
        for (int megabytes : sizes.megabytes()) {
            Path folder = folder("pdf", megabytes);
            samples.pdf(folder.resolve("large.pdf"), megabytes);
            measure(table, "PDF", megabytes, folder);
        }
        report.add(table);
    }

    private Path folder(String kind, int megabytes) throws IOException {
        return Files.createDirectories(scratch.path().resolve(kind + "-" + megabytes));
    }

    private void measure(Report.Table table, String kind, int megabytes, Path folder) throws IOException {
        try (WorkerProcess runs = WorkerProcess.start(scratch, WorkerProcess.LIKE_THE_INDEXER, "runs", folder.toString())) {
            Round round = runs.round("first");
            table.row(kind, megabytes, told(round.forkMegabytes()), told(round.residentMegabytes()), round.milliseconds() / 1000);
        }
    }

    static Object told(@Nullable Long megabytes) {
        return megabytes == null ? "not told by this system" : megabytes;
    }
}
