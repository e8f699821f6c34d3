package org.lodestar.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An index has no published generation. */
public final class NoGenerationException extends IOException {
    private static final long serialVersionUID = 1;

    /** Of an index without generations. */
    public NoGenerationException(Path index) {
        this(index, List.of());
    }

    /**
     * Of an index that does not say which of its generations is published.
     *
     * @param finished ids of those that are there, the newest first
     */
    public NoGenerationException(Path index, List<String> finished) {
        super("nothing is published in " + index + (finished.isEmpty()
                ? "; run './lodestar index --index " + index + " SOURCE...' first"
                : ", as " + index.resolve("CURRENT") + " is missing; './lodestar rollback --index " + index + " --to "
                        + finished.getFirst() + "' publishes the newest generation that is there"));
    }
}
