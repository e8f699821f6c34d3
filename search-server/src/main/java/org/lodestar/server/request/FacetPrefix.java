package org.lodestar.server.request;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Entry;
import org.lodestar.corpus.vocabulary.Vocabularies;

/**
 * Which values a reader may mean who has typed the beginning of a label: one that a word of the label begins with, in
 * any language, accents and case aside.
 */
final class FacetPrefix {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Vocabularies vocabularies;
    private final Collection<String> languages;
    private final Map<Dimension, Map<String, List<String>>> foldedLabels = new ConcurrentHashMap<>();

    FacetPrefix(Vocabularies vocabularies, Collection<String> languages) {
        this.vocabularies = vocabularies;
        this.languages = languages;
    }

    Predicate<String> of(Dimension dimension, String prefix) {
        String wanted = folded(prefix).strip();
        return value -> labels(dimension, value).stream().anyMatch(label -> hasWordFrom(label, wanted));
    }

    private List<String> labels(Dimension dimension, String value) {
        if (dimension == Dimension.LANGUAGE) {
            return languages.stream()
                    .map(language -> folded(vocabularies.label(dimension, value, language)))
                    .distinct()
                    .toList();
        }
        return foldedLabels.computeIfAbsent(dimension, this::closedLabels).getOrDefault(value, List.of(folded(value)));
    }

    private Map<String, List<String>> closedLabels(Dimension dimension) {
        Stream<Entry> entries = dimension == Dimension.ORGANISATION
                ? vocabularies.organisations().entries().stream()
                : vocabularies.find(dimension).stream().flatMap(vocabulary -> vocabulary.entries().stream());
        return entries.collect(Collectors.toMap(entry -> entry.value(), entry -> entry.labels().values().stream()
                        .map(FacetPrefix::folded)
                        .distinct()
                        .toList()));
    }

    private static boolean hasWordFrom(String label, String wanted) {
        for (int at = label.indexOf(wanted); at >= 0; at = label.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(label.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    /** Letters without their accents; those that Unicode does not take apart are taken apart here. */
    static String folded(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return UCharacter.foldCase(bare, true)
                .replace('đ', 'd').replace('ø', 'o').replace('ł', 'l').replace('ı', 'i')
                .replace("æ", "ae").replace("œ", "oe");
    }
}
