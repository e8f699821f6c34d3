package org.lodestar.engine.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.analyzers.PhraseMatcher;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Concept;
import org.lodestar.corpus.vocabulary.Entry;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.Suggestion;

/** The names of all concepts and values that may be suggested, whatever a generation holds. */
final class VocabularyNames {

    /** The dimensions whose values are suggested. */
    static final List<Dimension> DIMENSIONS = List.of(
            Dimension.COUNTRY, Dimension.REGION, Dimension.GROUP, Dimension.THEME, Dimension.SDG, Dimension.ORGANISATION);

    private final LanguageAnalyzers analyzers;
    private final List<NameStarts.Name<Subject>> names = new ArrayList<>();

    private VocabularyNames(LanguageAnalyzers analyzers) {
        this.analyzers = analyzers;
    }

    /** Folds every name, which takes some tenths of a second. */
    static NameStarts<Subject> of(Vocabularies vocabularies, LanguageAnalyzers analyzers) {
        VocabularyNames all = new VocabularyNames(analyzers);
        vocabularies.concepts().all().forEach(all::add);
        for (Dimension dimension : DIMENSIONS) {
            Collection<Entry> entries = dimension == Dimension.ORGANISATION
                    ? vocabularies.organisations().entries() : vocabularies.of(dimension).entries();
            entries.forEach(entry -> all.add(dimension, entry));
        }
        return new NameStarts<>(all.names);
    }

    private void add(Concept concept) {
        Subject subject = new Subject(Suggestion.CONCEPT, concept.id());
        concept.names().forEach((language, list) -> list.stream()
                .filter(name -> !name.ambiguous())
                .forEach(name -> add(subject, language, name.text(), name.equals(list.getFirst()))));
    }

    private void add(Dimension dimension, Entry entry) {
        Subject subject = new Subject(dimension.parameter(), entry.value());
        Map<String, List<String>> named = new TreeMap<>(entry.terms());
        entry.labels().forEach((language, label) -> {
            add(subject, language, label, true);
            named.computeIfPresent(language, (l, terms) -> terms.stream().filter(term -> !term.equals(label)).toList());
        });
        named.forEach((language, terms) -> terms.forEach(term -> add(subject, language, term, false)));
        if (dimension == Dimension.SDG || dimension == Dimension.COUNTRY) {
            add(subject, PhraseMatcher.ANY_LANGUAGE, entry.value(), false);
        }
    }

    private void add(Subject subject, String language, String text, boolean preferred) {
        names.add(new NameStarts.Name<>(subject, language, text, preferred, folded(text, analyzers)));
    }

    /** The only name of what no vocabulary has. */
    static NameStarts.Name<Subject> only(Subject subject, String language, String text, LanguageAnalyzers analyzers) {
        return new NameStarts.Name<>(subject, language, text, true, folded(text, analyzers));
    }

    /** What a name, or something typed, is compared by. */
    static String folded(String text, LanguageAnalyzers analyzers) {
        return String.join(" ", analyzers.tokens(analyzers.folded(), text));
    }
}
