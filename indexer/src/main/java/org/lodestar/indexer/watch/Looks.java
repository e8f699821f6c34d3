package org.lodestar.indexer.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodestar.indexer.extraction.FileState;

/**
 * How everything that a run reads looks from outside at one moment. What cannot be looked at is left out, so that its going and
 * coming is a change.
 */
public record Looks(Map<Path, FileState> files) {

    public Looks {
        files = Map.copyOf(files);
    }

    /**
     * Looks at files, and at all files below folders.
     *
     * @param leftOut a folder that is not looked at: the index
     */
    public static Looks at(List<Path> paths, Path leftOut) throws IOException {
        Path index = leftOut.toAbsolutePath().normalize();
        Map<Path, FileState> files = new HashMap<>();
        for (Path path : paths) {
            Files.walkFileTree(path.toAbsolutePath().normalize(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(index) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    try {
                        files.put(file, FileState.of(file));
                    } catch (NoSuchFileException e) {
                        return FileVisitResult.CONTINUE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new Looks(files);
    }
}
