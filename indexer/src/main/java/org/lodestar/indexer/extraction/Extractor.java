package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of any kind. Safe for many threads. */
public interface Extractor extends AutoCloseable {

    /** What came of reading a file; never an exception for anything that a file can do. */
    Extraction extract(Path file) throws InterruptedException;

    /**
     * What came of reading a file whose content is known, which may spare the reading.
     *
     * @throws IOException if what is known of such content cannot be read or kept, or the file is gone
     */
    default Extraction extract(HashedFile file) throws IOException, InterruptedException {
        return extract(file.path());
    }

    /** Changes whenever a file may come out differently. */
    String version();

    @Override
    void close();
}
