package org.lodestar.engine;

import java.io.IOException;
import java.nio.file.Path;

/** An index has no published generation. */
public final class NoGenerationException extends IOException {
    private static final long serialVersionUID = 1;

    public NoGenerationException(Path index) {
        super("nothing is published in " + index + "; run './lodestar index --index " + index + " SOURCE...' first");
    }
}
