package org.lodestar.benchmarks.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A ranking as somebody has read it. Scores stand in it to be read, and are not compared. */
final class HitsFile {

    private static final Pattern SCORE = Pattern.compile("\\s+-?\\d+\\.\\d{2}$");

    private final Path file;

    HitsFile(Path file) {
        this.file = file;
    }

    void write(List<String> lines) throws IOException {
        Files.write(file, lines);
    }

    /**
     * Under the first line of each part that differs, what is in the file with {@code -} before it and what is now with {@code +}.
     *
     * @return empty where only scores differ
     */
    List<String> differences(List<String> now) throws IOException {
        Map<String, Set<String>> before = parts(Files.readAllLines(file));
        Map<String, Set<String>> after = parts(now);
        List<String> differences = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String part : all) {
            Set<String> old = before.getOrDefault(part, Set.of());
            Set<String> current = after.getOrDefault(part, Set.of());
            if (!old.equals(current)) {
                differences.add(part);
                old.stream().filter(line -> !current.contains(line)).forEach(line -> differences.add("-" + line));
                current.stream().filter(line -> !old.contains(line)).forEach(line -> differences.add("+" + line));
            }
        }
        return differences;
    }

    /** The lines below each first line, of parts with an empty line between them. Every line of a part is another one. */
    private static Map<String, Set<String>> parts(List<String> lines) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        String first = "";
        for (String line : lines) {
            String bare = SCORE.matcher(line).replaceFirst("");
            if (line.isEmpty()) {
                first = "";
            } else if (first.isEmpty()) {
                first = bare;
                parts.put(first, new LinkedHashSet<>());
            } else {
                parts.getOrDefault(first, new LinkedHashSet<>()).add(bare);
            }
        }
        return parts;
    }
}
