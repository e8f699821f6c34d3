package org.lodestar.benchmarks.ingest.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The most memory that a process has had in RAM ({@code VmHWM}), where Linux tells. */
final class PeakMemory {

    private static final String PEAK = "VmHWM:";

    private PeakMemory() {}

    static @Nullable Long ownMegabytes() {
        return megabytes(ProcessHandle.current().pid());
    }

    /** Of the largest process that this one has started. */
    static @Nullable Long forkMegabytes() {
        return ProcessHandle.current().descendants().map(fork -> megabytes(fork.pid())).filter(Objects::nonNull)
                .max(Long::compare).orElse(null);
    }

    private static @Nullable Long megabytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (Files.notExists(status)) {
            return null;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK)).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElse(null);
        } catch (IOException ended) {
            return null;
        }
    }
}
