package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside.
 *
 * @param modified in milliseconds since 1970
 * @param inode null where the system has none
 */
public record FileState(long bytes, long modified, @Nullable String inode) {

    /** A file changed as lately as this may change again within the resolution of its time. */
    private static final long YOUNG_MILLISECONDS = 2000;

    public static FileState of(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Object key = attributes.fileKey();
        return new FileState(
                attributes.size(), attributes.lastModifiedTime().toMillis(), key == null ? null : key.toString());
    }

    /** Whether the file may have changed since it looked like this, and look like this still. */
    boolean isYoung() {
        return System.currentTimeMillis() - modified <= YOUNG_MILLISECONDS;
    }
}
