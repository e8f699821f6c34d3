package org.lodestar.indexer.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.contents.ContentFolder;
import org.lodestar.indexer.extraction.Extraction;

/**
 * The folder {@code extracted/} of an index: a file for each extraction, in folders of the first two digits of its content's
 * hash. Entries are written aside and moved into place, so that any number of threads and processes may share it.
 */
public final class ExtractionCache {

    private static final String ENDING = ".json.gz";
    /** How exactly the last use is known. */
    private static final Duration USE = Duration.ofHours(1);

    private final ContentFolder folder;

    /** The cache of an index; its folder is made once there is something to keep. */
    public ExtractionCache(Path index) {
        this.folder = new ContentFolder(index.resolve("extracted"));
    }

    private Path file(CacheKey key) {
        return folder.file(key.content(), key.entry().substring(key.content().length()) + ENDING);
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
        Path part = ContentFolder.part(file);
        try {
            Files.write(part, new CacheEntry(key, extraction).bytes());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException forgotten) {
            return;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Removes all that was extracted of some contents, by whatever version and under whatever name, so that nothing of it stays.
     * A file with no content in its name may hold anything, and goes too.
     *
     * @param contents SHA-256 of files, in lower-case hexadecimal
     */
    public ContentFolder.Freed forget(Set<String> contents) throws IOException {
        return folder.remove(content -> contents.contains(content) || !ContentFolder.isContent(content));
    }

    /**
     * Removes all that was extracted of other contents.
     *
     * @param contents SHA-256 of files, in lower-case hexadecimal
     */
    public ContentFolder.Freed keepOnly(Set<String> contents) throws IOException {
        return folder.remove(content -> !contents.contains(content));
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
        folder.removeDeadParts();
        for (Map.Entry<Path, BasicFileAttributes> found : folder.files().entrySet()) {
            Instant used = found.getValue().lastModifiedTime().toInstant();
            boolean isCurrent = String.valueOf(found.getKey().getFileName()).contains(current);
            entries.add(new Kept(found.getKey(), found.getValue().size(), used, isCurrent));
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
}
