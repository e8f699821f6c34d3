package org.lodestar.indexer.sources;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One thing that may become a document. */
public sealed interface Source {

    /**
     * As it stands in reports: {@code ROOT/relative/path}, {@code ROOT/file.jsonl:LINE}, or {@code ROOT/pack.zip/inner/path} of
     * a file in another.
     */
    String name();

    /** A file on the disk, or in one there. */
    sealed interface AnyFile extends Source permits FileSource, MemberSource {

        SourceRoot root();

        /** Below its root, in NFC, with {@code /} between its parts. */
        String relativePath();

        /** Where its bytes can be read. */
        Path path();

        /** Where it stands: its path, or the path that it would have if its container were a folder. */
        String place();

        /** The file on the disk that it is, or lies in. */
        FileSource onDisk();

        /** Its name without its folder. */
        String fileName();
    }

    /**
     * A file.
     *
     * @param relativePath below its root, in NFC, with {@code /} between its parts
     */
    record FileSource(String name, SourceRoot root, Path path, String relativePath) implements AnyFile {

        @Override
        public String place() {
            return path.toString();
        }

        @Override
        public FileSource onDisk() {
            return this;
        }

        @Override
        public String fileName() {
            return String.valueOf(path.getFileName());
        }
    }

    /**
     * A file in an archive or a mail.
     *
     * @param container what it lies in
     * @param inner its path there, in NFC, without what leads anywhere else
     * @param unpacked where its bytes lie for now; null where they are not needed
     * @param beside what states something of it in there
     * @param sent whether others may have put it there, as it lies in a mail or in what was attached to one
     */
    record MemberSource(AnyFile container, String inner, @Nullable Path unpacked, MemberMetadata beside, boolean sent)
            implements AnyFile {

        @Override
        public String name() {
            return container.name() + "/" + inner;
        }

        @Override
        public SourceRoot root() {
            return container.root();
        }

        @Override
        public String relativePath() {
            return container.relativePath() + "/" + inner;
        }

        @Override
        public Path path() {
            if (unpacked == null) {
                throw new IllegalStateException(name() + " has not been unpacked");
            }
            return unpacked;
        }

        @Override
        public String place() {
            return container.place() + "/" + inner;
        }

        @Override
        public FileSource onDisk() {
            return container.onDisk();
        }

        @Override
        public String fileName() {
            return inner.substring(inner.lastIndexOf('/') + 1);
        }
    }

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

    /**
     * A file in an archive or a mail that could not be unpacked, or one on the disk whose name cannot be written down.
     *
     * @param reason why
     */
    record UnreadSource(String name, String reason) implements Source {}

    /** Something that is never read. */
    record IgnoredSource(String name, String reason) implements Source {}
}
