package org.lodestar.engine;

import java.time.Duration;

/** A request ran out of its time. */
public final class SearchTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SearchTimeoutException(Duration limit) {
        super("the search took longer than " + limit.toMillis() + " ms");
    }
}
