package org.lodestar.corpus.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a vocabulary.
 *
 * @param value its stable id: {@code NPL}, {@code 8.7}, {@code supply-chains}
 * @param parent the next broader value
 * @param labels language to display label
 * @param terms language to the words that name the value in running text, its label among them; {@code und} holds those
 *     of any language
 * @param caution whether its name is also a person's, a place's inside another country, or a common word
 */
public record Entry(
        String value,
        @Nullable String parent,
        Map<String, String> labels,
        Map<String, List<String>> terms,
        boolean caution) {

    public Entry {
        labels = Map.copyOf(labels);
        terms = Map.copyOf(terms);
    }

    /** The label in a language, else in English, else the value itself. */
    public String label(String language) {
        String label = labels.get(language);
        if (label != null) {
            return label;
        }
        return labels.getOrDefault("en", value);
    }
}
