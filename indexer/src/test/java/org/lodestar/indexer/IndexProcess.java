package org.lodestar.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A command in a process of its own, as the launcher starts it. */
final class IndexProcess {

    private final Process process;
    private final Path out;
    private final Path err;

    private IndexProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static IndexProcess start(Path folder, List<String> arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /**
     * Starts it.
     *
     * @param folder where its output goes
     * @param before what comes before {@code java} on the command line
     */
    static IndexProcess start(Path folder, List<String> before, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(java());
        command.addAll(arguments);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        return new IndexProcess(
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    }

    /** What starts the command line of this build, without its arguments. */
    static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.config.file=" + Path.of(System.getProperty("lodestar.root"), "engine", "logging.properties"),
                "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                "-Dlodestar.home=" + System.getProperty("lodestar.root"), "-cp",
                System.getProperty("java.class.path"), Main.class.getName());
    }

    CommandLine await() throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + Files.readString(err));
        }
        return new CommandLine(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** What it has printed so far to its standard error. */
    String errSoFar() throws IOException {
        return Files.readString(err);
    }

    /** As by {@code kill -9}; returns what it had started, none of which it could end itself. */
    Set<ProcessHandle> kill() throws InterruptedException {
        Set<ProcessHandle> children = process.descendants().collect(Collectors.toSet());
        process.destroyForcibly();
        process.waitFor();
        return children;
    }

    /** As a service manager ends it; to Java this is the same as Ctrl+C, which shells let background processes ignore. */
    void end() throws IOException, InterruptedException {
        signal("-TERM");
    }

    /** Stops it where it is; only {@link #kill} ends it then. */
    void suspend() throws IOException, InterruptedException {
        signal("-STOP");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
    }
}
