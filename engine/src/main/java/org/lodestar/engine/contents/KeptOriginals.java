package org.lodestar.engine.contents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.lodestar.corpus.Sha256;

/**
 * The folder {@code originals/} of an index: copies of the files that documents were read from, each once, under the SHA-256 of
 * its content. Safe for many threads and processes.
 */
public final class KeptOriginals {

    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final ContentFolder folder;

    /** Those of an index; the folder is made once there is something to keep. */
    public KeptOriginals(Path index) {
        this.root = index.resolve("originals");
        this.folder = new ContentFolder(root);
    }

    /** Whether anything was ever kept. */
    public boolean areThere() {
        return Files.isDirectory(root);
    }

    /**
     * The copy of a content, which whoever gives it out has yet to check.
     *
     * @param sha256 as it was recorded; what is none finds nothing
     */
    public Optional<Path> find(String sha256) {
        return ContentFolder.isContent(sha256) ? Optional.of(folder.file(sha256, "")).filter(Files::isRegularFile) : Optional.empty();
    }

    /** Whether there is a copy of this size, which is any that was not damaged since. */
    public boolean has(String sha256, long bytes) throws IOException {
        try {
            return Files.size(folder.file(sha256, "")) == bytes;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Keeps a copy of a file, unless there is one.
     *
     * @param sha256 what the file is known to hold
     * @return whether there is a copy now; false if the file holds something else
     * @throws IOException if the file cannot be read
     * @throws OriginalsException if the copy cannot be written
     */
    public boolean keep(Path file, String sha256) throws IOException {
        if (has(sha256, Files.size(file))) {
            return true;
        }
        Path kept = folder.file(sha256, "");
        try (InputStream in = Files.newInputStream(file)) {
            Path part = part(kept);
            try {
                if (!copy(in, part).equals(sha256)) {
                    return false;
                }
                move(part, kept);
                return true;
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static Path part(Path kept) {
        try {
            return ContentFolder.part(kept);
        } catch (IOException e) {
            throw new OriginalsException(e);
        }
    }

    private static FileChannel create(Path part) {
        try {
            return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new OriginalsException(e);
        }
    }

    /** The SHA-256 of what was copied. */
    private static String copy(InputStream in, Path part) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out = create(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                write(out, ByteBuffer.wrap(buffer, 0, read));
            }
            sync(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(FileChannel out, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new OriginalsException(e);
        }
    }

    /** A copy that is there is not made again, so it must be whole also after a power cut. */
    private static void sync(FileChannel out) {
        try {
            out.force(true);
        } catch (IOException e) {
            throw new OriginalsException(e);
        }
    }

    private static void move(Path part, Path kept) {
        try {
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OriginalsException(e);
        }
    }

    /**
     * Removes the copies of all other contents, and what dead runs left half-written.
     *
     * @param contents SHA-256 of files, in lower-case hexadecimal
     */
    public ContentFolder.Freed keepOnly(Set<String> contents) throws IOException {
        ContentFolder.Freed others = folder.remove(content -> !contents.contains(content));
        ContentFolder.Freed parts = folder.removeDeadParts();
        return new ContentFolder.Freed(others.files() + parts.files(), others.bytes() + parts.bytes());
    }
}
