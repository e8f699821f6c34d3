package org.lodestar.engine.contents;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A folder of files whose names begin with the SHA-256 of a content, in folders of its first two digits. Files are written
 * aside and moved into place, so that any number of threads and processes may share it.
 */
public final class ContentFolder {

    private static final String PART = ".part";
    private static final int CONTENT_DIGITS = 64;
    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{64}");
    private static final Duration PART_LIVES = Duration.ofHours(1);

    private final Path folder;

    /** @param folder is made once there is something to keep */
    public ContentFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether it is a SHA-256 in lower-case hexadecimal, and so may become part of a path. */
    public static boolean isContent(String content) {
        return CONTENT.matcher(content).matches();
    }

    /**
     * Where a file of a content is, or would be.
     *
     * @param content SHA-256 in lower-case hexadecimal
     * @param ending of its name, empty for none
     */
    public Path file(String content, String ending) {
        if (!isContent(content)) {
            throw new IllegalArgumentException("'" + content + "' is no SHA-256");
        }
        return folder.resolve(content.substring(0, 2)).resolve(content + ending);
    }

    /** Where a file is written before it is moved into place; the folder for it is made. */
    public static Path part(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + "-" + UUID.randomUUID() + PART);
        Files.createDirectories(part.resolveSibling(""));
        return part;
    }

    /** What was removed. */
    public record Freed(int files, long bytes) {}

    /** Removes the files whose names begin with certain contents, or with what is no content. */
    public Freed remove(Predicate<String> goes) throws IOException {
        int count = 0;
        long bytes = 0;
        for (Map.Entry<Path, BasicFileAttributes> found : files(folder).entrySet()) {
            String name = String.valueOf(found.getKey().getFileName());
            if (goes.test(name.substring(0, Math.min(CONTENT_DIGITS, name.length()))) && Files.deleteIfExists(found.getKey())) {
                count++;
                bytes += found.getValue().size();
            }
        }
        return new Freed(count, bytes);
    }

    /** Removes what dead runs left half-written. */
    public Freed removeDeadParts() throws IOException {
        int count = 0;
        long bytes = 0;
        Instant dead = Instant.now().minus(PART_LIVES);
        for (Map.Entry<Path, BasicFileAttributes> found : files(folder).entrySet()) {
            boolean isDead = isPart(found.getKey()) && found.getValue().lastModifiedTime().toInstant().isBefore(dead);
            if (isDead && Files.deleteIfExists(found.getKey())) {
                count++;
                bytes += found.getValue().size();
            }
        }
        return new Freed(count, bytes);
    }

    /** The whole files with their attributes, but for those that other processes remove meanwhile. */
    public Map<Path, BasicFileAttributes> files() throws IOException {
        Map<Path, BasicFileAttributes> files = files(folder);
        files.keySet().removeIf(ContentFolder::isPart);
        return files;
    }

    private static boolean isPart(Path file) {
        return String.valueOf(file.getFileName()).endsWith(PART);
    }

    private static Map<Path, BasicFileAttributes> files(Path below) throws IOException {
        Map<Path, BasicFileAttributes> files = new HashMap<>();
        if (!Files.isDirectory(below)) {
            return files;
        }
        Files.walkFileTree(below, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.put(file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        return files;
    }
}
