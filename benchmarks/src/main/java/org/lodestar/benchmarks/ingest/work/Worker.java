package org.lodestar.benchmarks.ingest.work;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The process of one {@link Work}. For each line of its input, which names a step, it does the step once and writes a line: a
 * {@link Round} as JSON. It ends when its input does.
 */
final class Worker {

    /** Thirty steps of the usual clock. */
    private static final double SHORTEST_MILLISECONDS = 300;

    private Worker() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        JsonMapper json = JsonMapper.builder().build();
        try (Work work = work(Path.of(System.getProperty("lodestar.home", ".")).toAbsolutePath().normalize(), List.of(arguments));
                BufferedReader steps = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String step = steps.readLine(); step != null; step = steps.readLine()) {
                answers.println(json.writeValueAsString(round(work, step)));
                answers.flush();
            }
        }
    }

    /** @throws IllegalArgumentException for work that there is not */
    static Work work(Path home, List<String> arguments) throws Exception {
        Path input = Path.of(arguments.get(1));
        return switch (arguments.getFirst()) {
            case "bare-tika" -> new BareTika(pdfs(input));
            case "steps" -> new Steps(home, pdfs(input), Path.of(arguments.get(2)));
            case "plain-lucene" -> new PlainLucene(home, arguments.get(1));
            case "generation" -> new GenerationWriting(home, arguments.get(1));
            case "runs" -> new IndexRuns(home, input, arguments.size() > 2 ? Path.of(arguments.get(2)) : input);
            default -> throw new IllegalArgumentException("there is no work '" + arguments.getFirst() + "'");
        };
    }

    private static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    static Round round(Work work, String step) throws Exception {
        work.prepare(step);
        // What earlier rounds have left behind is not for this one to clear away.
        System.gc();
        CpuClock before = CpuClock.now();
        long units = work.run(step);
        CpuClock after = CpuClock.now();
        while (work.repeats(step) && after.ownMillisecondsSince(before) < SHORTEST_MILLISECONDS) {
            units += work.run(step);
            after = CpuClock.now();
        }
        Path written = work.written();
        return new Round(
                units, after.ownMillisecondsSince(before), after.forkMillisecondsSince(before), PeakMemory.ownMegabytes(),
                PeakMemory.forkMegabytes(), written == null ? 0 : ScratchFolder.size(written));
    }
}
