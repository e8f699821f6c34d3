package org.lodestar.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder {@code extracted} of an index: files in subfolders, whose names begin with the hash of the content they are
 * from. What has another name is of a content that nobody knows, and is never kept for a content.
 */
final class ExtractedFolder implements ExtractedTexts {

    private static final int HASH_DIGITS = 64;

    private final Path folder;

    ExtractedFolder(Path index) {
        this.folder = index.resolve("extracted");
    }

    @Override
    public Freed forget(Set<String> contents) throws IOException {
        return delete(content -> contents.contains(content) || !content.matches("[0-9a-f]{64}"));
    }

    @Override
    public Freed keepOnly(Set<String> contents) throws IOException {
        return delete(content -> !contents.contains(content));
    }

    private Freed delete(Predicate<String> goes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Freed(0, 0);
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        int entries = 0;
        long bytes = 0;
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (goes.test(name.substring(0, Math.min(HASH_DIGITS, name.length())))) {
                bytes += Files.size(file);
                Files.delete(file);
                entries++;
            }
        }
        return new Freed(entries, bytes);
    }
}
