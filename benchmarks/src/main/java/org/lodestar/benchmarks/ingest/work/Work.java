package org.lodestar.benchmarks.ingest.work;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Something done over and over in one process. */
interface Work extends AutoCloseable {

    /** Makes ready for a step; this is not measured. */
    default void prepare(String step) throws Exception {}

    /**
     * Does a step once.
     *
     * @return how many units it did: pages, passages, sources
     */
    long run(String step) throws Exception;

    /** Whether a step may be done several times in a row, as one alone is too short for the system's clock. */
    default boolean repeats(String step) {
        return false;
    }

    /** The folder that the last step has written, null for steps that write nothing. */
    default @Nullable Path written() {
        return null;
    }

    @Override
    default void close() throws IOException {}
}
