package org.lodestar.engine;

import java.io.IOException;

/** Something of an index is not what was written. The message names it, and what to do. */
public final class DamagedIndexException extends IOException {
    private static final long serialVersionUID = 1;

    public DamagedIndexException(String message) {
        super(message);
    }

    public DamagedIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
