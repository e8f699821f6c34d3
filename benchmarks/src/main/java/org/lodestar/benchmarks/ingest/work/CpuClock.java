package org.lodestar.benchmarks.ingest.work;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The CPU time that this process and those it has started have had at one moment, in the steps of the system's clock,
 * usually 10 milliseconds.
 *
 * @param own nanoseconds
 * @param forks nanoseconds by process id
 */
record CpuClock(long own, Map<Long, Long> forks) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static CpuClock now() {
        return new CpuClock(SYSTEM.getProcessCpuTime(), ProcessHandle.current().descendants().collect(Collectors.toMap(
                ProcessHandle::pid, fork -> fork.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())));
    }

    double ownMillisecondsSince(CpuClock before) {
        return (own - before.own) / 1e6;
    }

    /** @throws IllegalStateException if a process has ended since, as what it took is lost */
    double forkMillisecondsSince(CpuClock before) {
        if (!forks.keySet().containsAll(before.forks.keySet())) {
            throw new IllegalStateException("a forked process ended while it was measured");
        }
        return forks.entrySet().stream().mapToLong(f -> f.getValue() - before.forks.getOrDefault(f.getKey(), 0L)).sum() / 1e6;
    }
}
