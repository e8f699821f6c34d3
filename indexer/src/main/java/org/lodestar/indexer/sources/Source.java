package org.lodestar.indexer.sources;

import java.nio.file.Path;

/** One thing that may become a document. */
public sealed interface Source {

    /** As it stands in reports: {@code ROOT/relative/path}, or {@code ROOT/file.jsonl:LINE}. */
    String name();

    /**
     * A file.
     *
     * @param relativePath below its root, in NFC, with {@code /} between its parts
     */
    record FileSource(String name, SourceRoot root, Path path, String relativePath) implements Source {}

    /**
     * A line of a records file.
     *
     * @param line 1 for the first
     * @param offset of its first byte
     * @param bytes without the end of line
     */
    record RecordSource(String name, Path file, int line, long offset, int bytes) implements Source {

        /** The name of its file, {@code ROOT/file.jsonl}: what its document names as its source. */
        public String fileName() {
            return name.substring(0, name.lastIndexOf(':'));
        }
    }

    /**
     * What is stated of a file that is not there.
     *
     * @param reason names the file, and what to do
     */
    record OrphanSource(String name, String reason) implements Source {}

    /** Something that is never read. */
    record IgnoredSource(String name, String reason) implements Source {}
}
