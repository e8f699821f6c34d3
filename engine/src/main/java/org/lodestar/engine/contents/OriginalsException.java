package org.lodestar.engine.contents;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A copy of a file cannot be kept, which is no fault of that file, as on a full disk: it ends a run. */
public final class OriginalsException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    OriginalsException(IOException cause) {
        super("the copies of files for --keep-originals cannot be written: " + cause.getMessage(), cause);
    }
}
