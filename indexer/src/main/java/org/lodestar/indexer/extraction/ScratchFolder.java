package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a forked parser has its configuration and puts its temporary files. If this process is killed, {@code ParentWatch} in the
 * fork deletes it.
 */
record ScratchFolder(Path path) {

    static ScratchFolder create() throws IOException {
        ScratchFolder scratch = new ScratchFolder(Files.createTempDirectory("lodestar-fork"));
        Files.createDirectory(scratch.temporary());
        Files.writeString(scratch.tikaConfig(), TikaXml.TEXT);
        return scratch;
    }

    Path tikaConfig() {
        return path.resolve("tika.xml");
    }

    /** The fork's {@code java.io.tmpdir}. */
    Path temporary() {
        return path.resolve("tmp");
    }

    /** Deletes the temporary files. */
    void clear() throws IOException {
        deleteBelow(temporary());
    }

    void delete() throws IOException {
        deleteBelow(path);
        Files.deleteIfExists(path);
    }

    private static void deleteBelow(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(folder)) {
            entries = walk.filter(entry -> !entry.equals(folder)).sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            Files.deleteIfExists(entry);
        }
    }
}
