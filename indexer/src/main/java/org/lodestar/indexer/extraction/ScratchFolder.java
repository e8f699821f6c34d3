package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a forked parser puts its temporary files. */
record ScratchFolder(Path path) {

    static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("lodestar-fork"));
    }

    /** Deletes what is in it. */
    void clear() throws IOException {
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(path)) {
            entries = walk.filter(entry -> !entry.equals(path)).sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            Files.deleteIfExists(entry);
        }
    }

    void delete() throws IOException {
        clear();
        Files.deleteIfExists(path);
    }
}
