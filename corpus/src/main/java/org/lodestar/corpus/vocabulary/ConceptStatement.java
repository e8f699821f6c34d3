package org.lodestar.corpus.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * What one place of an operator's vocabulary says of a concept. Said of a concept that is there already, it adds to it.
 *
 * @param where the place's name in messages: {@code unions.csv line 3}
 * @param adds whether it is said of a concept that must be there already
 * @param theme whether the concept is to be a value of the theme facet
 * @param marked names of the concept that is there already, by their language, which are ambiguous from now on
 */
record ConceptStatement(String where, boolean theme, boolean adds, Concept concept, Map<String, List<Name>> marked) {

    ConceptStatement {
        marked = Map.copyOf(marked);
    }

    /**
     * The concept where there is none of its id yet.
     *
     * @throws ConfigurationException if a name is marked that it does not have
     */
    Concept alone() throws ConfigurationException {
        for (Map.Entry<String, List<Name>> names : marked.entrySet()) {
            throw unknown(names.getKey(), names.getValue().getFirst());
        }
        return concept;
    }

    private ConfigurationException unknown(String language, Name name) {
        return new ConfigurationException(where + ": context." + language + " speaks of '" + name.text()
                + "', which is neither the row's label nor one of its terms, nor a name that '" + concept.id() + "' has already");
    }

    /**
     * A concept with what is said of it added: links and names that it has already are not said twice.
     *
     * @throws ConfigurationException if a name is marked that it does not have
     */
    Concept addedTo(Concept known) throws ConfigurationException {
        Map<String, List<Name>> names = new TreeMap<>(known.names());
        concept.names().forEach((language, added) -> names.merge(language, added, (have, more) -> {
            List<Name> all = new ArrayList<>(have);
            more.stream().filter(name -> all.stream().noneMatch(n -> n.text().equals(name.text()))).forEach(all::add);
            return all;
        }));
        for (Map.Entry<String, List<Name>> ambiguous : marked.entrySet()) {
            for (Name name : ambiguous.getValue()) {
                names.put(ambiguous.getKey(), withMarked(names.getOrDefault(ambiguous.getKey(), List.of()), ambiguous.getKey(), name));
            }
        }
        Set<Value> values = new LinkedHashSet<>(known.values());
        values.addAll(concept.values());
        return new Concept(
                known.id(), together(known.broader(), concept.broader()), together(known.related(), concept.related()), values, names);
    }

    private List<Name> withMarked(List<Name> names, String language, Name ambiguous) throws ConfigurationException {
        if (names.stream().noneMatch(name -> name.text().equals(ambiguous.text()))) {
            throw unknown(language, ambiguous);
        }
        return names.stream().map(name -> name.text().equals(ambiguous.text()) ? ambiguous : name).toList();
    }

    private static List<String> together(List<String> some, List<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
