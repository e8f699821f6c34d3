package org.lodestar.indexer.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** There is no room for the files of an archive or a mail, which is no fault of theirs: it ends a run. */
public final class NoRoomException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    NoRoomException(Path folder) {
        this("files could not be unpacked to " + folder + ": No space left on device");
    }

    private NoRoomException(String message) {
        super(message, new IOException(message));
    }
}
