package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there as a whole or not at all, also after a power cut. */
final class DurableFiles {

    /** Ends the name of a file that is not complete yet. */
    static final String NEXT = ".next";

    private DurableFiles() {}

    /** Puts a content in place of what is there, in one step. */
    static void replace(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + NEXT);
        Files.write(next, content);
        moveInto(file, next);
    }

    /** Gives a complete file its name, in one step. */
    static void moveInto(Path file, Path next) throws IOException {
        sync(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(java.util.Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** What has not reached the disk may be gone after a power cut. */
    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
