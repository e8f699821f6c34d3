package org.lodestar.engine;

import java.util.function.Predicate;
import org.lodestar.corpus.Dimension;

/**
 * A dimension to count.
 *
 * @param size how many values to list; selected ones are listed in any case
 * @param listed which values may be listed, as when a reader types the beginning of a label
 */
public record FacetRequest(Dimension dimension, int size, Predicate<String> listed) {

    /** The most frequent values of all. */
    public static FacetRequest of(Dimension dimension, int size) {
        return new FacetRequest(dimension, size, value -> true);
    }
}
