package org.lodestar.indexer.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestar.indexer.extraction.Extraction;

/**
 * The folder {@code extracted/} of an index: a file for each extraction, in folders of the first two digits of its content's
 * hash. Entries are written aside and moved into place, so that any number of threads and processes may share it.
 */
public final class ExtractionCache {

    private static final String ENDING = ".json.gz";
    private static final String PART = ".part";
    private static final int CONTENT_DIGITS = 64;
    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{64}");
    private static final Duration PART_LIVES = Duration.ofHours(1);
    /** How exactly the last use is known. */
    private static final Duration USE = Duration.ofHours(1);

    private final Path folder;

    /** The cache of an index; its folder is made once there is something to keep. */
    public ExtractionCache(Path index) {
        this.folder = index.resolve("extracted");
    }

    private Path file(CacheKey key) {
        return folder.resolve(key.content().substring(0, 2)).resolve(key.entry() + ENDING);
    }

    /** What is kept; empty where there is nothing, or nothing sound. Changes nothing. */
    Optional<Extraction> peek(CacheKey key) throws IOException {
        byte[] bytes = bytes(file(key));
        return bytes == null ? Optional.empty() : sound(bytes, key);
    }

    /** As {@link #peek}, but an entry that is found is marked as used, and a damaged one is removed. */
    Optional<Extraction> find(CacheKey key) throws IOException {
        Path file = file(key);
        byte[] bytes = bytes(file);
        if (bytes == null) {
            return Optional.empty();
        }
        Optional<Extraction> kept = sound(bytes, key);
        if (kept.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            markUsed(file);
        }
        return kept;
    }

    private static byte @Nullable [] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Empty for what is damaged: it is extracted again. */
    private static Optional<Extraction> sound(byte[] bytes, CacheKey key) {
        try {
            return Optional.of(CacheEntry.of(bytes)).filter(entry -> entry.key().equals(key)).map(CacheEntry::extraction);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static void markUsed(Path file) throws IOException {
        Instant now = Instant.now();
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(USE))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (NoSuchFileException removedByAnother) {
            return;
        }
    }

    void keep(CacheKey key, Extraction extraction) throws IOException {
        Path file = file(key);
        Path part = file.resolveSibling(key.entry() + "-" + UUID.randomUUID() + PART);
        Files.createDirectories(part.resolveSibling(""));
        try {
            Files.write(part, new CacheEntry(key, extraction).bytes());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException forgotten) {
            return;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** How many entries were removed, and how many bytes they took. */
    public record Freed(int entries, long bytes) {}

    /**
     * Removes all that was extracted of some contents, by whatever version and under whatever name, so that nothing of it stays.
     * A file with no content in its name may hold anything, and goes too.
     *
     * @param contents SHA-256 of files, in lower-case hexadecimal
     */
    public Freed forget(Set<String> contents) throws IOException {
        return remove(content -> contents.contains(content) || !CONTENT.matcher(content).matches());
    }

    /**
     * Removes all that was extracted of other contents.
     *
     * @param contents SHA-256 of files, in lower-case hexadecimal
     */
    public Freed keepOnly(Set<String> contents) throws IOException {
        return remove(content -> !contents.contains(content));
    }

    private Freed remove(Predicate<String> goes) throws IOException {
        int entries = 0;
        long bytes = 0;
        for (Map.Entry<Path, BasicFileAttributes> found : files(folder).entrySet()) {
            String name = String.valueOf(found.getKey().getFileName());
            if (goes.test(name.substring(0, Math.min(CONTENT_DIGITS, name.length()))) && Files.deleteIfExists(found.getKey())) {
                entries++;
                bytes += found.getValue().size();
            }
        }
        return new Freed(entries, bytes);
    }

    private record Kept(Path file, long bytes, Instant used, boolean current) {}

    /**
     * Removes entries until the rest is no more than a number of bytes: those of other versions first, then those that were not
     * used for the longest time. What dead runs left half-written goes too.
     *
     * @param version of the extractor whose entries are the last to go
     * @return how many bytes are left
     */
    public long trim(long mostBytes, String version) throws IOException {
        List<Kept> entries = new ArrayList<>();
        String current = "-" + CacheKey.tag(version) + "-";
        Instant dead = Instant.now().minus(PART_LIVES);
        for (Map.Entry<Path, BasicFileAttributes> found : files(folder).entrySet()) {
            Path file = found.getKey();
            String name = String.valueOf(file.getFileName());
            Instant used = found.getValue().lastModifiedTime().toInstant();
            if (!name.endsWith(PART)) {
                entries.add(new Kept(file, found.getValue().size(), used, name.contains(current)));
            } else if (used.isBefore(dead)) {
                Files.deleteIfExists(file);
            }
        }
        entries.sort(Comparator.comparing(Kept::current).thenComparing(Kept::used).thenComparing(Kept::file));
        long left = entries.stream().mapToLong(Kept::bytes).sum();
        for (Kept entry : entries) {
            if (left <= mostBytes) {
                break;
            }
            Files.deleteIfExists(entry.file);
            left -= entry.bytes;
        }
        return left;
    }

    /** The files of the cache with their attributes, but for those that other processes remove meanwhile. */
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
