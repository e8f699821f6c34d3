package org.lodestar.indexer.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How Tika is run.
 *
 * @param home where Lodestar is built: the fork's class path is below it
 * @param java the executable that starts a fork
 * @param forks how many processes
 * @param megabytes heap of each
 * @param timeLimit for one file, without its OCR
 * @param mostCharacters of text and markup from one file; what is beyond is left out
 * @param moreParsers folders and jars of further parsers
 */
public record ForkedTikaConfig(
        Path home, Path java, int forks, int megabytes, Duration timeLimit, int mostCharacters, List<Path> moreParsers) {

    private static final int MEGABYTES = 1024;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(60);
    private static final int MOST_CHARACTERS = 20_000_000;

    public ForkedTikaConfig {
        moreParsers = List.copyOf(moreParsers);
    }

    /** The usual limits, the Java that runs now. */
    public static ForkedTikaConfig of(Path home, int forks) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ForkedTikaConfig(home, java, forks, MEGABYTES, TIME_LIMIT, MOST_CHARACTERS, List.of());
    }

    public ForkedTikaConfig withJava(Path newJava) {
        return new ForkedTikaConfig(home, newJava, forks, megabytes, timeLimit, mostCharacters, moreParsers);
    }

    public ForkedTikaConfig withTimeLimit(Duration newLimit) {
        return new ForkedTikaConfig(home, java, forks, megabytes, newLimit, mostCharacters, moreParsers);
    }

    public ForkedTikaConfig withMostCharacters(int newMost) {
        return new ForkedTikaConfig(home, java, forks, megabytes, timeLimit, newMost, moreParsers);
    }

    public ForkedTikaConfig withMegabytes(int newMegabytes) {
        return new ForkedTikaConfig(home, java, forks, newMegabytes, timeLimit, mostCharacters, moreParsers);
    }

    public ForkedTikaConfig withMoreParsers(List<Path> newParsers) {
        return new ForkedTikaConfig(home, java, forks, megabytes, timeLimit, mostCharacters, newParsers);
    }

    Path build() {
        return home.resolve("indexer/tika-fork/target");
    }

    Path agent() {
        Path jar = build().resolve("lodestar-tika-fork-0.1.0.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("the forked parser is not built: " + jar + " is missing; run './lodestar build'");
        }
        return jar;
    }
}
