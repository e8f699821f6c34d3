package org.lodestar.engine;

import org.jspecify.annotations.Nullable;

/**
 * A part of the result: so many documents after so many, or after a cursor.
 *
 * @param offset documents to pass over, 0 where there is a cursor
 * @param size documents to return, 0 for none
 * @param after the {@code next} of an answer to the same request
 */
public record PageRequest(int offset, int size, @Nullable String after) {

    public PageRequest {
        if (offset < 0 || size < 0 || (after != null && offset > 0)) {
            throw new IllegalArgumentException("offset " + offset + ", size " + size + ", after " + after);
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(0, size, null);
    }

    public static PageRequest after(String cursor, int size) {
        return new PageRequest(0, size, cursor);
    }
}
