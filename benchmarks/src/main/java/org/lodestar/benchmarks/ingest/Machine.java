package org.lodestar.benchmarks.ingest;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * What was measured on.
 *
 * @param memoryMegabytes of the machine
 * @param load how many processes were at work or waited in the last minute, as the system counts them; negative where it does not
 */
record Machine(
        String processor, int cores, long memoryMegabytes, String java, String system, double load, String time) {

    static Machine now() throws IOException {
        OperatingSystemMXBean bean = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                processorName(), bean.getAvailableProcessors(), bean.getTotalMemorySize() >> 20,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                bean.getName() + " " + bean.getVersion() + " " + bean.getArch(), bean.getSystemLoadAverage(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String processorName() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (Files.notExists(told)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.replaceFirst(".*?:", "").strip()).orElse(System.getProperty("os.arch"));
        }
    }
}
