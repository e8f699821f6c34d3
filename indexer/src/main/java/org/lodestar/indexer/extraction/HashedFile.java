package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.lodestar.corpus.Sha256;

/** A file at one moment, with the SHA-256 of its content. */
public final class HashedFile {

    /** How the content became known. */
    private enum Known {
        /** Read when the file had not been touched for a while, so that any change since shows in its state. */
        READ,
        /** Read just after a change, when another may not show. */
        READ_YOUNG,
        /** Remembered, as the file looks as it did then. */
        REMEMBERED
    }

    private final Path path;
    private final FileState state;
    private final String sha256;
    private final Known known;

    private HashedFile(Path path, FileState state, String sha256, Known known) {
        this.path = path;
        this.state = state;
        this.sha256 = sha256;
        this.known = known;
    }

    /** Reads a file to know its content. */
    public static HashedFile read(Path path) throws IOException {
        FileState state = FileState.of(path);
        Known known = state.isYoung() ? Known.READ_YOUNG : Known.READ;
        return new HashedFile(path, state, hash(path), known);
    }

    /**
     * A file that is not read, as it looks as it did when its content was last known; empty where it does not, or was touched
     * so lately that its looks say nothing.
     *
     * @param before what it looked like then
     * @param sha256 of its content then
     */
    public static Optional<HashedFile> remembered(Path path, FileState before, String sha256) throws IOException {
        FileState now = FileState.of(path);
        return now.equals(before) && !now.isYoung()
                ? Optional.of(new HashedFile(path, now, sha256, Known.REMEMBERED)) : Optional.empty();
    }

    public Path path() {
        return path;
    }

    public FileState state() {
        return state;
    }

    /** Of its content, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    /** Whether the file is still what it was, as far as can be told without reading more than what was touched just before. */
    public boolean isAsItWas() throws IOException {
        return FileState.of(path).equals(state) && (known != Known.READ_YOUNG || hasItsHash());
    }

    /** Whether the file holds what {@link #sha256} says; for those who keep something under it for good. */
    public boolean holdsItsContent() throws IOException {
        return FileState.of(path).equals(state) && (known == Known.READ || hasItsHash());
    }

    private boolean hasItsHash() throws IOException {
        return Objects.equals(hash(path), sha256);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
