package org.lodestar.corpus.record;

/** What came of reading stated metadata. */
public sealed interface Reading<T> {

    record Accepted<T>(T value) implements Reading<T> {}

    /**
     * It is not as it must be.
     *
     * @param where the place, such as {@code partners.jsonl:12}
     * @param problem the key, what is wrong with it, and what would be right
     */
    record Refused<T>(String where, String problem) implements Reading<T> {

        /** All of it, for where the place is not named already. */
        public String reason() {
            return where + ": " + problem;
        }
    }
}
