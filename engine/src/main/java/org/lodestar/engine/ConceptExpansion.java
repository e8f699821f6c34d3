package org.lodestar.engine;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether words that name a concept also find its other names, in all languages.
 *
 * @param on whether any do
 * @param without ids of concepts that do not, in alphabetical order
 */
public record ConceptExpansion(boolean on, Set<String> without) {

    public static final ConceptExpansion ALL = new ConceptExpansion(true, Set.of());
    public static final ConceptExpansion NONE = new ConceptExpansion(false, Set.of());

    public ConceptExpansion {
        without = Collections.unmodifiableSet(new TreeSet<>(without));
    }

    public boolean covers(String concept) {
        return on && !without.contains(concept);
    }
}
