package org.lodestar.indexer.extraction;

import java.nio.file.Path;

/** Reads files of any kind. Safe for many threads. */
public interface Extractor extends AutoCloseable {

    /** What came of reading a file; never an exception for anything that a file can do. */
    Extraction extract(Path file) throws InterruptedException;

    /** Changes whenever a file may come out differently. */
    String version();

    @Override
    void close();
}
