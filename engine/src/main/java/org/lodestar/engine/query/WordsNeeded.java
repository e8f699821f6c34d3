package org.lodestar.engine.query;

/**
 * How many of the unmarked words of a query must be found in a passage: of one or two both, of more a quarter and at least
 * two. Chosen on judged collections: with more of them, questions asked in whole sentences miss their answers.
 */
public final class WordsNeeded {

    private WordsNeeded() {}

    /** @param words that are no stop words in the passage's language */
    public static int of(int words) {
        return words <= 2 ? words : Math.max(2, (words + 3) / 4);
    }
}
