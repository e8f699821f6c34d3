package org.lodestar.corpus.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * What one place of an operator's vocabulary says of a concept. Said of a concept that is there already, it adds to it.
 *
 * @param where the place's name in messages: {@code unions.csv line 3}
 * @param adds whether it is said of a concept that must be there already
 * @param theme whether the concept is to be a value of the theme facet
 */
record ConceptStatement(String where, boolean theme, boolean adds, Concept concept) {

    /** A concept with what is said of it added: links and names that it has already are not said twice. */
    Concept addedTo(Concept known) {
        Map<String, List<Name>> names = new TreeMap<>(known.names());
        concept.names().forEach((language, added) -> names.merge(language, added, (have, more) -> {
            List<Name> all = new ArrayList<>(have);
            more.stream().filter(name -> all.stream().noneMatch(n -> n.text().equals(name.text()))).forEach(all::add);
            return all;
        }));
        Set<Value> values = new LinkedHashSet<>(known.values());
        values.addAll(concept.values());
        return new Concept(
                known.id(), together(known.broader(), concept.broader()), together(known.related(), concept.related()), values, names);
    }

    private static List<String> together(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
