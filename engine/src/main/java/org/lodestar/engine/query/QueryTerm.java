package org.lodestar.engine.query;

/** One thing to look for, as it was typed. */
public sealed interface QueryTerm {

    String text();

    /** A word, in any of its forms. */
    record Word(String text) implements QueryTerm {}

    /** Any word with this beginning: {@code inspect*}. */
    record Prefix(String text) implements QueryTerm {}

    /** These words in this order: {@code "forced labour"}. */
    record Phrase(String text) implements QueryTerm {}

    /**
     * The same in the title: {@code title:nepal}, {@code title:nep*}, {@code title:"action plan"}.
     *
     * @param sought a word, a beginning or a phrase
     */
    record InTitle(QueryTerm sought) implements QueryTerm {
        public InTitle {
            if (sought instanceof InTitle) {
                throw new IllegalArgumentException("a title has no title: " + sought);
            }
        }

        @Override
        public String text() {
            return sought.text();
        }
    }
}
