package org.lodestar.indexer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tells of the published generation of an index, copied into a temporary folder: a dry run may begin a draft there, and
 * writes nothing into the index itself, nor waits for another run.
 */
final class ScratchIndex implements AutoCloseable {

    private static final String CURRENT = "CURRENT";
    private static final String WITHDRAWN = "withdrawn.jsonl";
    private static final String GENERATIONS = "generations";
    private static final List<String> TELLING = List.of("generation.json", "sources.jsonl");

    private final Path folder;

    private ScratchIndex(Path folder) {
        this.folder = folder;
    }

    static ScratchIndex of(Path index) throws IOException {
        ScratchIndex scratch = new ScratchIndex(Files.createTempDirectory("lodestar-dry-run"));
        try {
            scratch.copy(index);
            return scratch;
        } catch (IOException e) {
            scratch.close();
            throw e;
        }
    }

    private void copy(Path index) throws IOException {
        if (Files.exists(index.resolve(WITHDRAWN))) {
            Files.copy(index.resolve(WITHDRAWN), folder.resolve(WITHDRAWN));
        }
        if (!Files.exists(index.resolve(CURRENT))) {
            return;
        }
        Files.copy(index.resolve(CURRENT), folder.resolve(CURRENT));
        String current = Files.readString(folder.resolve(CURRENT)).strip();
        try (Stream<Path> generations = Files.list(index.resolve(GENERATIONS))) {
            for (Path generation : generations.filter(g -> g.endsWith(current)).toList()) {
                Path copy = Files.createDirectories(folder.resolve(GENERATIONS).resolve(generation.getFileName()));
                for (String name : TELLING) {
                    Files.copy(generation.resolve(name), copy.resolve(name));
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
