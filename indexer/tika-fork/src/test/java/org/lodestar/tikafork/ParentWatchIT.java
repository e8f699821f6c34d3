package org.lodestar.tikafork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent in a process that would outlive its parent. */
class ParentWatchIT {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    @Test
    void endsAProcessThatIsBusyWhenItsParentIsKilledAndDeletesItsScratchFolder() throws Exception {
        Path scratch = Files.createDirectories(folder.resolve("scratch/tmp")).getParent();
        Files.writeString(scratch.resolve("tmp/page.pgm"), "P5");
        Process parent = start(List.of(Parent.class.getName(), "-javaagent:" + agent() + "=" + scratch.toAbsolutePath()));
        ProcessHandle child;
        try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
            child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
        }
        assertThat(child.isAlive()).isTrue();
        assertThat(scratch).exists();

        parent.destroyForcibly();

        assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(30));
        assertThat(scratch).doesNotExist();
    }

    private static Path agent() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Optional<Path> jar = files.filter(f -> f.getFileName().toString().matches("lodestar-tika-fork-[0-9.]+\\.jar")).findFirst();
            return jar.orElseThrow().toAbsolutePath();
        }
    }

    private static Process start(List<String> arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JAVA, "-cp", System.getProperty("java.class.path"));
        builder.command().addAll(arguments);
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Starts a child, tells its number, and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Process child = start(List.of(arguments[0], Child.class.getName()));
            child.getInputStream().read();
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }

    /** Says that it runs, and is busy for ever. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("running");
            Thread.currentThread().join();
        }
    }
}
