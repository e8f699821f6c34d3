package org.lodestar.indexer.cache;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The cache cannot be used, which is no fault of the file that was about to be read: it ends a run. */
public final class CacheException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    CacheException(String done, IOException cause) {
        super("the cache of extracted text cannot be " + done + ": " + cause.getMessage(), cause);
    }
}
