package org.lodestar.corpus.record;

/** What came of reading stated metadata. */
public sealed interface Reading<T> {

    record Accepted<T>(T value) implements Reading<T> {}

    /** {@code reason} names the place, the key, what is wrong with it, and what would be right. */
    record Refused<T>(String reason) implements Reading<T> {}
}
