package org.lodestar.indexer.sources;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The sidecars, tables and defaults in an archive, which hold there as they do in a folder. What others may have sent, a mail or
 * what is attached to one, states nothing.
 *
 * @param files where they are unpacked to, by their path in the archive
 */
public record MemberMetadata(Map<String, Path> files) {

    /** Nothing is stated. */
    public static final MemberMetadata NONE = new MemberMetadata(Map.of());

    public MemberMetadata {
        files = Map.copyOf(files);
    }

    /** Where a file of the archive is unpacked to, if it is one of these. */
    public Optional<Path> file(String inner) {
        return Optional.ofNullable(files.get(inner));
    }
}
