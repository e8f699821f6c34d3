package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads files of any kind. Safe for many threads. */
public interface Extractor extends AutoCloseable {

    /** What came of reading a file; never an exception for anything that a file can do. */
    Extraction extract(Path file) throws InterruptedException;

    /**
     * The same, of a file whose metadata states its language.
     *
     * @param language a BCP 47 tag; null where none is stated
     */
    default Extraction extract(Path file, @Nullable String language) throws InterruptedException {
        return extract(file);
    }

    /**
     * What came of reading a file whose content is known, which may spare the reading.
     *
     * @param language a BCP 47 tag; null where none is stated
     * @throws IOException if what is known of such content cannot be read or kept, or the file is gone
     */
    default Extraction extract(HashedFile file, @Nullable String language) throws IOException, InterruptedException {
        return extract(file.path(), language);
    }

    /**
     * The same, but the files in an archive or a mail are put aside instead of being read as a part of it.
     *
     * @param language a BCP 47 tag; null where none is stated
     * @throws IOException as {@link #extract(HashedFile, String)}
     */
    default Unpacked unpack(HashedFile file, @Nullable String language, Unpacking order) throws IOException, InterruptedException {
        return Unpacked.plain(extract(file, language));
    }

    /** Changes whenever a file may come out differently. */
    String version();

    /** What a file depends on of the language that its metadata states; null where that makes no difference. */
    default @Nullable String readIn(@Nullable String language) {
        return null;
    }

    @Override
    void close();
}
