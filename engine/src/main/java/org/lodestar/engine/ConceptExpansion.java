package org.lodestar.engine;

import java.util.Set;

/**
 * Whether words that name a concept also find its other names, in all languages.
 *
 * @param on whether any do
 * @param without ids of concepts that do not
 */
public record ConceptExpansion(boolean on, Set<String> without) {

    public static final ConceptExpansion ALL = new ConceptExpansion(true, Set.of());
    public static final ConceptExpansion NONE = new ConceptExpansion(false, Set.of());

    public ConceptExpansion {
        without = Set.copyOf(without);
    }

    public boolean covers(String concept) {
        return on && !without.contains(concept);
    }
}
