package org.lodestar.corpus.vocabulary;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lodestar.corpus.vocabulary.Concept.Name;

/**
 * The bundled concepts that stand for no theme or target: general words, which lead queries from one language to another. What
 * an operator calls by such a word is what it means from then on.
 */
final class GeneralWords {

    private final Set<String> claimed = new HashSet<>();

    /** @param stated the concepts that an operator states */
    GeneralWords(Collection<Concept> stated) {
        for (Concept concept : stated) {
            concept.names().forEach((language, names) -> names.stream()
                    .filter(name -> !name.ambiguous())
                    .forEach(name -> claimed.add(key(language, name))));
        }
    }

    private static String key(String language, Name name) {
        return language + " " + ConceptChecker.folded(name.text(), language);
    }

    /** A bundled concept without the names that an operator claims; itself if it is more than a general word, or none were left. */
    Concept without(Concept bundled) {
        if (!bundled.values().isEmpty()) {
            return bundled;
        }
        Map<String, List<Name>> left = new TreeMap<>();
        bundled.names().forEach((language, names) -> {
            List<Name> free = names.stream().filter(name -> !claimed.contains(key(language, name))).toList();
            if (!free.isEmpty()) {
                left.put(language, free);
            }
        });
        return left.isEmpty() ? bundled : new Concept(bundled.id(), bundled.broader(), bundled.related(), bundled.values(), left);
    }
}
