package org.lodestar.server.original;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.SourceFile;

/**
 * Opens recorded files that are still what they were. A file is hashed when it is first asked for, and again when its
 * size or time of modification has changed. Safe for many threads.
 */
public final class OriginalFiles {

    private static final int REMEMBERED = 10_000;
    private static final int BUFFER = 1 << 16;

    /** What a file looked like when it was hashed. */
    private record Seen(long bytes, FileTime modified, String sha256) {}

    private final Map<Path, Seen> seen = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Seen> eldest) {
            return size() > REMEMBERED;
        }
    });

    /**
     * The file's bytes, to be closed by the caller; empty where it is gone, may not be read, or is another one by now.
     *
     * @param path as it was recorded, never as it was asked for
     */
    public Optional<FileChannel> open(Path path, SourceFile recorded) throws IOException {
        FileChannel channel;
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile() || attributes.size() != recorded.bytes()) {
                return Optional.empty();
            }
            channel = FileChannel.open(path, StandardOpenOption.READ);
        } catch (NoSuchFileException | AccessDeniedException e) {
            return Optional.empty();
        }
        try {
            if (sha256(path, channel, attributes).equals(recorded.sha256())) {
                channel.position(0);
                return Optional.of(channel);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private String sha256(Path path, FileChannel channel, BasicFileAttributes attributes) throws IOException {
        Seen before = seen.get(path);
        if (before != null
                && before.bytes == attributes.size()
                && before.modified.equals(attributes.lastModifiedTime())) {
            return before.sha256;
        }
        String sha256 = sha256(channel);
        seen.put(path, new Seen(attributes.size(), attributes.lastModifiedTime(), sha256));
        return sha256;
    }

    private static String sha256(FileChannel channel) throws IOException {
        MessageDigest digest = Sha256.digest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
