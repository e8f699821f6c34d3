package org.lodestar.engine.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.UnfitGenerationException;
import org.lodestar.engine.Withdrawals;

/** A snapshot that is open for reading. Its names and its manifest are checked, its files are when they are {@link #unpack unpacked}. */
final class Snapshot implements Closeable {

    private static final Set<String> OF_SNAPSHOT = Set.of(SnapshotHead.NAME, IndexFolder.MANIFEST, WithdrawnFile.NAME);

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private final Withdrawals withdrawals;

    private Snapshot(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        requireKnownFormat();
        try {
            this.manifest = ManifestFile.read(bytes(IndexFolder.MANIFEST));
        } catch (DamagedIndexException e) {
            throw new UnfitGenerationException(file + " is damaged: " + IndexFolder.MANIFEST + " " + e.getMessage(), e);
        }
        manifest.requireSchemaOfThisProgram();
        this.withdrawals = WithdrawnFile.parse(file + ": " + WithdrawnFile.NAME, bytes(WithdrawnFile.NAME));
        requireItsFilesAlone();
    }

    /** @throws UnfitGenerationException if the file is no snapshot, or none that this program reads */
    static Snapshot open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnfitGenerationException(
                    file + " is not a snapshot, or not a whole one: " + e.getMessage() + "; './lodestar snapshot FILE' makes one", e);
        }
        try {
            return new Snapshot(file, zip);
        } catch (ZipException e) {
            zip.close();
            throw new UnfitGenerationException(file + " is damaged: " + e.getMessage() + "; take another snapshot", e);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void requireKnownFormat() throws IOException {
        try {
            SnapshotHead head = StoredForm.JSON.readValue(bytes(SnapshotHead.NAME), SnapshotHead.class);
            if (head.lodestarSnapshot() == SnapshotHead.VERSION) {
                return;
            }
            throw new UnfitGenerationException(file + " is a snapshot of the format " + head.lodestarSnapshot()
                    + ", this program reads " + SnapshotHead.VERSION + "; restore it with the program that made it");
        } catch (JsonProcessingException e) {
            throw new UnfitGenerationException(file + " is not a snapshot: " + SnapshotHead.NAME + " cannot be read", e);
        }
    }

    /** Only names in the manifest are ever written; a name with a path in it is none of them, or is refused with it. */
    private void requireItsFilesAlone() throws UnfitGenerationException {
        Set<String> expected = new HashSet<>(manifest.checksums().keySet());
        for (String name : expected) {
            if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*") || OF_SNAPSHOT.contains(name)) {
                throw new UnfitGenerationException(file + " is refused: '" + name + "' is not the name of a file of a generation");
            }
        }
        expected.addAll(OF_SNAPSHOT);
        List<String> names = zip.stream().map(ZipEntry::getName).toList();
        Set<String> found = new HashSet<>();
        for (String name : names) {
            if (!expected.contains(name) || !found.add(name)) {
                throw new UnfitGenerationException(file + " is refused: '" + name + "' does not belong into a snapshot, or stands "
                        + "there twice; nothing of it was written");
            }
        }
        expected.removeAll(found);
        if (!expected.isEmpty()) {
            throw new UnfitGenerationException(file + " is damaged: it lacks " + expected + "; take another snapshot");
        }
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = stream(name)) {
            byte[] bytes = in.readAllBytes();
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            // ZipFile does not look at it.
            if (checksum.getValue() != zip.getEntry(name).getCrc()) {
                throw damaged(name, null);
            }
            return bytes;
        }
    }

    private InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnfitGenerationException(
                    file + " is not a snapshot: it has no " + name + "; './lodestar snapshot FILE' makes one");
        }
        return zip.getInputStream(entry);
    }

    Manifest manifest() {
        return manifest;
    }

    /** What had been withdrawn when it was made. */
    Withdrawals withdrawals() {
        return withdrawals;
    }

    /**
     * Writes the files of the generation, but for its manifest, into a folder.
     *
     * @throws UnfitGenerationException if one of them is not what the manifest says
     */
    void unpack(Path folder) throws IOException {
        for (Map.Entry<String, String> named : manifest.checksums().entrySet()) {
            Path target = folder.resolve(named.getKey());
            try (InputStream in = stream(named.getKey())) {
                Files.copy(in, target);
            } catch (ZipException e) {
                throw damaged(named.getKey(), e);
            }
            if (!IndexFolder.checksum(target).equals(named.getValue())) {
                throw damaged(named.getKey(), null);
            }
            DurableFiles.sync(target);
        }
    }

    private UnfitGenerationException damaged(String name, @Nullable Throwable cause) {
        UnfitGenerationException damaged = new UnfitGenerationException(
                file + " is damaged: " + name + " is not what was written; take another snapshot");
        if (cause != null) {
            damaged.initCause(cause);
        }
        return damaged;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
