package org.lodestar.benchmarks.ingest.work;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} that waits to be asked. */
public final class WorkerProcess implements Closeable {

    /** As the parser's own process is started: the collector that needs the least CPU time. */
    public static final List<String> LIKE_THE_PARSER = List.of("-Xmx1g", "-XX:+UseSerialGC");
    /** As the command {@code ./lodestar index} is started. */
    public static final List<String> LIKE_THE_INDEXER = List.of("-Xmx2g");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOLD_LINES = 20;
    private static final int PATIENCE_SECONDS = 60;

    private final String name;
    private final Path errors;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter steps;

    private WorkerProcess(String name, Path errors, Process process) {
        this.name = name;
        this.errors = errors;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.steps = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts a process.
     *
     * @param memory options of its Java
     * @param work its name, and what it works on
     */
    public static WorkerProcess start(ScratchFolder scratch, List<String> memory, String... work) throws IOException {
        Path errors = Files.createTempFile(scratch.path(), work[0], ".log");
        String home = System.getProperty("lodestar.home", ".");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(memory);
        command.addAll(List.of(
                "-Dlodestar.home=" + home, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Djava.awt.headless=true",
                "-Djava.util.logging.config.file=" + Path.of(home, "engine", "logging.properties"),
                "-Dlogback.configurationFile=org/lodestar/benchmarks/ingest/quiet.xml",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        command.addAll(List.of(work));
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return new WorkerProcess(work[0], errors, process);
    }

    /** @throws IOException if the process fails, with what it said */
    public Round round(String step) throws IOException {
        steps.write(step);
        steps.newLine();
        steps.flush();
        String answer = answers.readLine();
        if (answer == null) {
            List<String> said = Files.readAllLines(errors);
            throw new IOException("the process of '" + name + "' ended in step '" + step + "':\n"
                    + String.join("\n", said.subList(0, Math.min(TOLD_LINES, said.size()))));
        }
        return JSON.readValue(answer, Round.class);
    }

    @Override
    public void close() throws IOException {
        try (steps; answers) {
            steps.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
