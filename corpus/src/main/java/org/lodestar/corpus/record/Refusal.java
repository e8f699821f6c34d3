package org.lodestar.corpus.record;

import org.jspecify.annotations.Nullable;

/** Leaves the reader as a {@link Reading.Refused}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param key null where no key is to blame */
    Refusal(@Nullable String key, String problem) {
        super(key == null ? problem : "'" + key + "': " + problem);
    }
}
