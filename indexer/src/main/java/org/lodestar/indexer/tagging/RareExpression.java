package org.lodestar.indexer.tagging;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An expression that is tried only on texts that hold one of some words, as each of its matches does: to look for these costs
 * little, and most texts hold none.
 */
final class RareExpression {

    private final Pattern expression;
    private final List<String> words;

    /** @param words or parts of such, in lower case */
    RareExpression(String expression, String... words) {
        this.expression = Pattern.compile(expression);
        this.words = List.of(words);
    }

    /**
     * Its matches in the order they stand in a text.
     *
     * @param lower the text in lower case
     */
    Stream<MatchResult> results(String text, String lower) {
        return words.stream().anyMatch(lower::contains) ? expression.matcher(text).results() : Stream.empty();
    }
}
