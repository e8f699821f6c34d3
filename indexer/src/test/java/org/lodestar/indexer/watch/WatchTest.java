package org.lodestar.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    private Path folder;

    private final Deque<String> pauses = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();

    private Looks look() throws IOException {
        return Looks.at(List.of(folder.resolve("docs")), folder.resolve("docs/index"));
    }

    /** Writes what the next pause brings: {@code a=1} a file, {@code -a} none any more, empty nothing; the end stops the watch. */
    private void pause() throws InterruptedException {
        String next = pauses.poll();
        if (next == null) {
            throw new InterruptedException("the end of the test");
        }
        try {
            if (next.startsWith("-")) {
                Files.delete(folder.resolve("docs").resolve(next.substring(1)));
            } else if (!next.isEmpty()) {
                write(next);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(String assignment) throws IOException {
        String[] parts = assignment.split("=", 2);
        Path file = folder.resolve("docs").resolve(parts[0]);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, parts[1]);
    }

    private String content() {
        try (var files = Files.walk(folder.resolve("docs"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(file.getFileName() + "=" + Files.readString(file));
            }
            return String.join(" ", texts);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void watch(Watch.Run run) throws IOException {
        var out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        new Watch(this::look, run, this::pause, out).go();
        assertThat(Thread.interrupted()).isTrue();
    }

    private void watch(String... script) throws IOException {
        pauses.addAll(List.of(script));
        watch(() -> seen.add(content()));
    }

    @Test
    void runsAtOnceAndThenOnlyWhenSomethingHasChanged() throws IOException {
        write("a=1");
        watch("", "", "a=22", "", "", "");

        assertThat(seen).containsExactly("a=1", "a=22");
    }

    @Test
    void waitsUntilNothingChangesAnyMore() throws IOException {
        write("a=1");
        watch("a=22", "a=333", "b=1", "", "");

        assertThat(seen).containsExactly("a=1", "a=333 b=1");
    }

    @Test
    void seesWhatIsRemoved() throws IOException {
        write("a=1");
        write("sub/b=1");
        watch("-sub/b", "", "");

        assertThat(seen).containsExactly("a=1 b=1", "a=1");
    }

    @Test
    void doesNotSeeWhatTheRunItselfWrites() throws IOException {
        write("a=1");
        pauses.addAll(List.of("", "", ""));
        watch(() -> {
            seen.add("run");
            try {
                write("index/generation=" + seen.size());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThat(seen).containsExactly("run");
    }

    @Test
    void runsAgainForAChangeThatCameDuringARun() throws IOException {
        write("a=1");
        pauses.addAll(List.of("", "", "", ""));
        watch(() -> {
            seen.add(content());
            try {
                if (seen.size() == 1) {
                    write("b=1");
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThat(seen).containsExactly("a=1", "a=1 b=1");
    }

    @Test
    void waitsForSourcesThatAreGoneToComeBack() throws IOException {
        write("a=1");
        watch("-a", "", "a=1", "", "");

        assertThat(seen).containsExactly("a=1", "", "a=1");
    }
}
