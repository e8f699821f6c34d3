package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows {@code docs/ingest.md} as an operator would: writes its files, types its commands, and compares what they print. */
class IngestGuideIT {

    private static final Pattern FILE = Pattern.compile("<!-- file: (\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CONSOLE = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern PROGRESS = Pattern.compile("^\\d+ of \\d+ sources.*\\n", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    private static String guide() throws IOException {
        return Files.readString(Path.of("..", "docs", "ingest.md"));
    }

    /** A launcher of what this build has compiled. */
    @BeforeEach
    void writeLauncherAndFiles() throws IOException {
        Path launcher = folder.resolve("lodestar");
        Files.writeString(launcher, "#!/bin/sh\nexec " + String.join(" ", IndexProcess.java()) + " \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder.resolve("var"));
        Matcher file = FILE.matcher(guide());
        while (file.find()) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.group(2));
        }
    }

    private String typed(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", command).directory(folder.toFile()).redirectErrorStream(true).start();
        String out = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        shell.waitFor();
        return out;
    }

    /** What differs from run to run is left out of the comparison. */
    private static String comparable(String printed) {
        return PROGRESS.matcher(printed).replaceAll("")
                .replaceAll("\\d{8}T\\d{6}Z-\\d{4}[0-9a-z]*", "GENERATION")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME")
                .replaceAll("on \\d{4}-\\d{2}-\\d{2}", "on DATE")
                .replaceAll("\\b[0-9a-f]{64}\\b|\\b[0-9a-f]{8}\\.\\.\\.", "FINGERPRINT")
                .replaceAll("\\d+\\.\\d (s|MB)\\b", "N $1")
                .replaceAll(", \\d+ bytes", ", N bytes")
                .replaceAll("\"milliseconds\":\\d+", "\"milliseconds\":N")
                .strip();
    }

    @Test
    void printsWhatTheGuideSays() throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        Matcher block = CONSOLE.matcher(guide());
        while (block.find()) {
            for (String entry : ("\n" + block.group(1)).split("\n\\$ ")) {
                if (!entry.isBlank()) {
                    String[] commandAndOutput = entry.split("\n", 2);
                    said.add("$ " + comparable(entry));
                    printed.add("$ " + comparable(commandAndOutput[0] + "\n" + typed(commandAndOutput[0])));
                }
            }
        }

        assertThat(said).hasSizeGreaterThan(15);
        assertThat(printed).containsExactlyElementsOf(said);
    }
}
