package org.lodestar.engine.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lodestar.corpus.Sha256;
import org.lodestar.engine.SourceRecord;

/**
 * The files of an index: {@code CURRENT} names the published generation; each has a folder of its own with Lucene's
 * files, {@code sources.jsonl} and, once it is finished, {@code generation.json}.
 */
final class IndexFolder {

    static final String MANIFEST = "generation.json";
    static final String SOURCES = "sources.jsonl";

    private static final Pattern NAME = Pattern.compile("[0-9]{8}T[0-9]{6}Z-[0-9]{4}");

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
        if (!NAME.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is not the name of a generation");
        }
        return root.resolve("generations").resolve(id);
    }

    /** The name in CURRENT, if there is one. */
    Optional<String> current() throws IOException {
        try {
            String id = Files.readString(root.resolve("CURRENT")).strip();
            if (!NAME.matcher(id).matches()) {
                throw new IOException(root.resolve("CURRENT") + " does not name a generation but says '" + id + "'");
            }
            return Optional.of(id);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Makes a finished generation the published one, in one step that survives a crash. */
    void publish(String id) throws IOException {
        Path next = root.resolve("CURRENT.next");
        Files.writeString(next, id + "\n");
        sync(next);
        Files.move(next, root.resolve("CURRENT"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(root);
    }

    /** The names of all finished generations, the newest first. */
    List<String> finished() throws IOException {
        return names().stream().filter(id -> Files.exists(generation(id).resolve(MANIFEST))).toList();
    }

    /** The names of what dead runs left behind. */
    List<String> unfinished() throws IOException {
        return names().stream().filter(id -> !Files.exists(generation(id).resolve(MANIFEST))).toList();
    }

    private List<String> names() throws IOException {
        Path generations = root.resolve("generations");
        if (!Files.isDirectory(generations)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(generations)) {
            return list.map(p -> p.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    void delete(String id) throws IOException {
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

    Manifest manifest(String id) throws IOException {
        try {
            return StoredForm.JSON.readValue(Files.readAllBytes(generation(id).resolve(MANIFEST)), Manifest.class);
        } catch (JsonProcessingException e) {
            throw new IOException("generation " + id + ": " + MANIFEST + " is damaged: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes the manifest last, as it is what makes a generation finished. */
    void finish(Manifest manifest) throws IOException {
        Path folder = generation(manifest.id());
        Path next = folder.resolve(MANIFEST + ".next");
        Files.write(next, StoredForm.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        sync(next);
        Files.move(next, folder.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    void writeSources(String id, Collection<SourceRecord> sources) throws IOException {
        Path file = generation(id).resolve(SOURCES);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (SourceRecord source : sources.stream().sorted(Comparator.comparing(SourceRecord::source)).toList()) {
                writer.write(StoredForm.JSON.writeValueAsString(source));
                writer.newLine();
            }
        }
        sync(file);
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

    private static String checksum(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What has not reached the disk may be gone after a power cut. */
    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
