package org.lodestar.corpus.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All concepts, those of the themes among them. */
public final class Concepts {

    private final Map<String, Concept> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two concepts have one id */
    public Concepts(Collection<Concept> concepts) {
        for (Concept concept : concepts) {
            if (byId.put(concept.id(), concept) != null) {
                throw new IllegalArgumentException("concept '" + concept.id() + "' is listed twice");
            }
        }
    }

    public Collection<Concept> all() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }

    public Optional<Concept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Everything that a concept is a kind or a part of, nearest first. Ends where broader ids lead in a circle. */
    public List<String> ancestors(String id) {
        Set<String> ancestors = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            Concept concept = byId.get(open.removeFirst());
            if (concept != null) {
                concept.broader().stream().filter(b -> !b.equals(id) && ancestors.add(b)).forEach(open::add);
            }
        }
        return List.copyOf(ancestors);
    }

    /** Whether a concept stands below itself. */
    boolean isInCircle(Concept concept) {
        return concept.broader().stream().anyMatch(b -> b.equals(concept.id()) || ancestors(b).contains(concept.id()));
    }
}
