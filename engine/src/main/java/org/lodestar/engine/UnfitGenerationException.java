package org.lodestar.engine;

import java.io.IOException;

/** A generation, or a snapshot of one, that cannot be what was asked of it. The message says why, and what to do. */
public final class UnfitGenerationException extends IOException {
    private static final long serialVersionUID = 1;

    public UnfitGenerationException(String message) {
        super(message);
    }

    public UnfitGenerationException(String message, Throwable cause) {
        super(message, cause);
    }
}
