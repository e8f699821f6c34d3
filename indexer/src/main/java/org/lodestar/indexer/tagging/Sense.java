package org.lodestar.indexer.tagging;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.How;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * What a phrase of the vocabulary stands for in a text.
 *
 * @param values what a passage that holds the phrase names
 * @param context empty, or analyzed words: one entry's must all be among those of the text
 */
record Sense(List<Value> values, List<List<String>> context) {

    /** Of a name that keeps what stands inside it from being found. */
    static final Sense NOTHING = new Sense(List.of(), List.of());

    /** Of a phrase that has one meaning. */
    static Sense of(Value value) {
        return new Sense(List.of(value), List.of());
    }

    /** @param terms of the text, asked for only where the phrase has more than one meaning */
    boolean heldBy(Supplier<Set<String>> terms) {
        return context.isEmpty() || context.stream().anyMatch(terms.get()::containsAll);
    }

    /** An indicator's code and a concept are not the goal or target itself: it follows from them by the vocabulary. */
    static How how(Value value) {
        return value.dimension() == Dimension.SDG ? How.DERIVED : How.NAMED;
    }
}
