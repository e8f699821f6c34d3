package org.lodestar.engine;

import org.jspecify.annotations.Nullable;

/**
 * Something that the published generation holds and that goes on as was typed.
 *
 * @param kind {@link #CONCEPT}, {@link #TITLE}, or the parameter of the dimension that it is a value of
 * @param text the name of a concept that was typed the beginning of, the title, or the value's label in the reader's language
 * @param matched the name of the value that was typed the beginning of, null where that is its text
 * @param value the id of a concept, or the value; null for a title
 * @param key of the document that has the title, null for all else and where several documents have it
 * @param documents how many documents name the concept, are found with the value chosen, or have the title
 */
public record Suggestion(
        String kind, String text, @Nullable String matched, @Nullable String value, @Nullable String key, int documents) {

    public static final String CONCEPT = "concept";
    public static final String TITLE = "title";
}
