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

    /** A word of the title: {@code title:nepal}. */
    record InTitle(String text) implements QueryTerm {}
}
