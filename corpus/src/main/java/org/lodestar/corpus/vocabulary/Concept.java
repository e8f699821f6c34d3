package org.lodestar.corpus.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * A meaning that texts of the field speak of, whatever they call it: the unit of the vocabulary that tags and queries share.
 *
 * @param id stable and unique; a theme is the concept that has the theme's value as its id
 * @param broader ids of the concepts that it is a kind or a part of
 * @param related ids of concepts that are near it and neither broader nor narrower
 * @param values the themes and SDG goals or targets that a passage naming it speaks of
 * @param names language to its names, the preferred one first
 */
public record Concept(
        String id, List<String> broader, List<String> related, Set<Value> values, Map<String, List<Name>> names) {

    /**
     * One name.
     *
     * @param context empty where the name has one meaning; else words of which at least one must stand near it, as the name
     *     alone also means something else
     */
    public record Name(String text, List<String> context) {
        public Name {
            context = List.copyOf(context);
        }

        /** Whether the name alone does not tell the concept. */
        public boolean ambiguous() {
            return !context.isEmpty();
        }
    }

    public Concept {
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        values = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(values));
        names = java.util.Collections.unmodifiableMap(new TreeMap<>(names));
    }

    /** The preferred name in a language, else in English, else the id. */
    public String label(String language) {
        List<Name> own = names.getOrDefault(language, names.getOrDefault("en", List.of()));
        return own.isEmpty() ? id : own.getFirst().text();
    }
}
