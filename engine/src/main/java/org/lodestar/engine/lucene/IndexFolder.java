package org.lodestar.engine.lucene;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lodestar.corpus.Sha256;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.SourceRecord;

/**
 * The files of an index: {@code CURRENT} names the published generation; each has a folder of its own with Lucene's
 * files, {@code sources.jsonl} and, once it is finished, {@code generation.json}. {@code withdrawn.jsonl} stands beside them.
 */
final class IndexFolder {

    static final String MANIFEST = "generation.json";
    static final String SOURCES = "sources.jsonl";

    private static final String CURRENT = "CURRENT";
    private static final String GENERATIONS = "generations";
    /** The greatest name that was ever given, where the generation is gone. */
    private static final String NEWEST = "newest";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path lock() {
        return root.resolve("write.lock");
    }

    Path generation(String id) {
        if (!GenerationName.is(id)) {
            throw new IllegalArgumentException("'" + id + "' is not the name of a generation");
        }
        return root.resolve(GENERATIONS).resolve(id);
    }

    /**
     * The name in CURRENT, if there is one.
     *
     * @throws DamagedIndexException if it is not what was written
     */
    Optional<String> current() throws IOException {
        Path file = root.resolve(CURRENT);
        try {
            String line = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String id = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
            if (!line.endsWith("\n") || !GenerationName.isWhole(id)) {
                throw new DamagedIndexException(file + " is damaged, it does not say which generation is published; './lodestar "
                        + "generations --index " + root + "' lists them, './lodestar rollback --index " + root
                        + " --to GENERATION' publishes one");
            }
            return Optional.of(id);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * The name in CURRENT.
     *
     * @throws NoGenerationException if there is none
     */
    String published() throws IOException {
        Optional<String> current = current();
        if (current.isEmpty()) {
            throw new NoGenerationException(root, finished());
        }
        return current.get();
    }

    /** Whether CURRENT names a generation; a damaged one names none. */
    boolean isPublished(String id) throws IOException {
        try {
            return current().filter(id::equals).isPresent();
        } catch (DamagedIndexException e) {
            return false;
        }
    }

    /** Makes a finished generation the published one, in one step that survives a crash. */
    void publish(String id) throws IOException {
        DurableFiles.replace(root.resolve(CURRENT), (id + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A folder for a generation that is about to be written. */
    String create() throws IOException {
        List<String> names = new ArrayList<>(names());
        if (Files.exists(root.resolve(NEWEST))) {
            names.add(Files.readString(root.resolve(NEWEST)).strip());
        }
        String id = GenerationName.next(Instant.now(), names.stream().max(Comparator.naturalOrder()).orElse(null));
        Files.createDirectories(generation(id));
        return id;
    }

    /** The names of all finished generations, the newest first. */
    List<String> finished() throws IOException {
        return names().stream().filter(this::isFinished).toList();
    }

    /** The names of what dead runs left behind. What is published is no such thing, be it damaged. */
    private List<String> unfinished() throws IOException {
        List<String> unfinished = new ArrayList<>();
        for (String id : names()) {
            if (!isFinished(id) && !isPublished(id)) {
                unfinished.add(id);
            }
        }
        return unfinished;
    }

    boolean isFinished(String id) {
        return Files.exists(generation(id).resolve(MANIFEST));
    }

    /** What dead runs had left behind: how many things, of how many bytes together. */
    record Leftovers(int count, long bytes) {}

    /** Deletes what dead runs left behind. */
    Leftovers clearLeftovers() throws IOException {
        int count = 0;
        long bytes = 0;
        for (String id : unfinished()) {
            bytes += size(id);
            delete(id);
            count++;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root, "*" + DurableFiles.NEXT)) {
            for (Path file : files) {
                bytes += Files.size(file);
                Files.delete(file);
                count++;
            }
        }
        return new Leftovers(count, bytes);
    }

    private List<String> names() throws IOException {
        Path generations = root.resolve(GENERATIONS);
        if (!Files.isDirectory(generations)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(generations)) {
            return list.map(p -> p.getFileName().toString())
                    .filter(GenerationName::is)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** Deletes a generation that was published once. */
    void delete(String id) throws IOException {
        if (isFinished(id) && names().getFirst().equals(id)) {
            // Readers may still have it open, or have refused it: its name must not come again.
            DurableFiles.replace(root.resolve(NEWEST), (id + "\n").getBytes(StandardCharsets.UTF_8));
        }
        discard(id);
    }

    /** Deletes a generation that no reader has seen, which needs no room on the disk. */
    void discard(String id) throws IOException {
        Path folder = generation(id);
        // Without its manifest a generation is unfinished, so that a crash in between leaves no half of one.
        Files.deleteIfExists(folder.resolve(MANIFEST));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * What a finished generation says of itself.
     *
     * @throws DamagedIndexException if that is not what was written
     */
    Manifest manifest(String id) throws IOException {
        Path file = generation(id).resolve(MANIFEST);
        try {
            Manifest manifest = ManifestFile.read(Files.readAllBytes(file));
            if (!manifest.id().equals(id)) {
                throw new DamagedIndexException("is that of generation " + manifest.id());
            }
            return manifest;
        } catch (NoSuchFileException e) {
            throw new DamagedIndexException(file + " is missing", e);
        } catch (DamagedIndexException e) {
            throw new DamagedIndexException(file + " " + e.getMessage(), e);
        }
    }

    /** Writes the manifest last, as it is what makes a generation finished. */
    void finish(Manifest manifest) throws IOException {
        DurableFiles.replace(generation(manifest.id()).resolve(MANIFEST), ManifestFile.write(manifest));
    }

    void writeSources(String id, Collection<SourceRecord> sources) throws IOException {
        Path file = generation(id).resolve(SOURCES);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (SourceRecord source : sources.stream().sorted(Comparator.comparing(SourceRecord::source)).toList()) {
                writer.write(StoredForm.JSON.writeValueAsString(source));
                writer.newLine();
            }
        }
        DurableFiles.sync(file);
    }

    Stream<SourceRecord> sources(String id) throws IOException {
        List<SourceRecord> records = new ArrayList<>();
        try (Stream<String> lines = Files.lines(generation(id).resolve(SOURCES))) {
            for (String line : (Iterable<String>) lines::iterator) {
                records.add(StoredForm.JSON.readValue(line, SourceRecord.class));
            }
        }
        return records.stream();
    }

    RelatedFile related(String id) {
        return new RelatedFile(generation(id));
    }

    /** SHA-256 of every file of a generation but its manifest, by name. */
    Map<String, String> checksums(String id) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(generation(id))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.equals(MANIFEST)) {
                    checksums.put(name, checksum(file));
                }
            }
        }
        return checksums;
    }

    /** How much a generation takes on the disk, in bytes. */
    long size(String id) throws IOException {
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(generation(id))) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }

    static String checksum(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
