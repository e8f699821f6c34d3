package org.lodestar.benchmarks.ingest.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that is gone when it is closed. */
public final class ScratchFolder implements Closeable {

    private final Path path;
    private int made;

    public ScratchFolder() throws IOException {
        this.path = Files.createTempDirectory("lodestar-ingest");
    }

    public Path path() {
        return path;
    }

    /** A path in it where nothing is; what was there before is deleted. */
    Path renewed() throws IOException {
        delete(path.resolve("made-" + made));
        made++;
        return path.resolve("made-" + made);
    }

    /** The size of all files below a folder, in bytes. */
    public static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long size = 0;
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                size += Files.size(file);
            }
            return size;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }
}
