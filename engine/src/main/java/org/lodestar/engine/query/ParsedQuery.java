package org.lodestar.engine.query;

import java.util.List;

/**
 * A query, understood.
 *
 * @param words unmarked ones: most of them must be found
 * @param required each must be found
 * @param alternatives of each list at least one must be found: {@code fishing OR dairy}
 * @param excluded none may be found: {@code -mining}
 */
public record ParsedQuery(
        List<QueryTerm> words, List<QueryTerm> required, List<List<QueryTerm>> alternatives, List<QueryTerm> excluded) {

    public ParsedQuery {
        words = List.copyOf(words);
        required = List.copyOf(required);
        alternatives = alternatives.stream().map(List::copyOf).toList();
        excluded = List.copyOf(excluded);
    }

    /** Whether something must be found; exclusions alone take away from all passages. */
    public boolean looksForSomething() {
        return !words.isEmpty() || !required.isEmpty() || !alternatives.isEmpty();
    }
}
