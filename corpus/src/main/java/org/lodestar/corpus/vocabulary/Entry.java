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
 *     of any language. A theme has none: the names of the concepts that belong to it name it
 * @param caution of a country: whether its name is also a person's, a place's inside another country, or a common word; of a
 *     theme: whether it is so broad that a single word that names it once does so in passing
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

    /** The label in a language, else in English, else in the first language there is, else the value itself. */
    public String label(String language) {
        String label = labels.getOrDefault(language, labels.get("en"));
        return label != null ? label : labels.entrySet().stream().min(Map.Entry.comparingByKey()).map(Map.Entry::getValue).orElse(value);
    }
}
