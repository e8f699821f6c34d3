package org.lodestar.engine.query;

import java.util.ArrayList;
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

    /**
     * The same, asking for less: phrases beside unmarked words are words like these. What consists of marked terms alone means
     * what it says.
     */
    public ParsedQuery relaxed() {
        if (words.isEmpty()) {
            return this;
        }
        List<QueryTerm> all = new ArrayList<>(words);
        List<QueryTerm> marked = new ArrayList<>();
        for (QueryTerm term : required) {
            if (term instanceof QueryTerm.Phrase(String text)) {
                all.add(new QueryTerm.Word(text));
            } else {
                marked.add(term);
            }
        }
        return new ParsedQuery(all, marked, alternatives, excluded);
    }

    /** Whether something must be found; exclusions alone take away from all passages. */
    public boolean looksForSomething() {
        return !words.isEmpty() || !required.isEmpty() || !alternatives.isEmpty();
    }
}
