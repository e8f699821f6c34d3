package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;
import org.lodestar.engine.ConceptExpansion;
import org.lodestar.engine.SearchAnswer.ExpandedTerm;
import org.lodestar.engine.SearchAnswer.Expansion;
import org.lodestar.engine.query.QueryVocabulary;
import org.lodestar.engine.query.QueryVocabulary.Naming;

/** What the unmarked words of a query name, and by which other names of it passages are to be found as well. */
final class QueryConcepts {

    /** Of a text that names more, the longest names, as they say most. */
    private static final int MOST = 16;

    /** A name of so many characters is a word of another language by no chance. */
    private static final int LONG_NAME = 13;

    /** The preferred name comes first; what comes late adds little. */
    private static final int MOST_NAMES = 6;

    private final List<Named> named = new ArrayList<>();
    private final Set<String> spoken = new LinkedHashSet<>();

    /**
     * A meaning that words of the query name.
     *
     * @param words that name it, stop words aside
     * @param names language to its other names, in the terms of that language's field; none that holds a term the index lacks
     */
    record Named(String id, String matched, Set<String> words, Map<String, List<Name>> names, Set<Value> values) {}

    /** A name as it is shown, and its terms. */
    record Name(String text, List<String> terms) {}

    /** What a language makes of the query. */
    private record Reading(String language, List<Naming> namings, int understood) {}

    private QueryConcepts() {}

    /** @param words the unmarked ones, in the order they were typed, stop words among them */
    static QueryConcepts of(
            List<String> words, QueryVocabulary vocabulary, ConceptExpansion expansion, OpenGeneration generation)
            throws IOException {
        LanguageAnalyzers analyzers = vocabulary.analyzers();
        QueryConcepts concepts = new QueryConcepts();
        if (!expansion.on() || words.isEmpty()) {
            return concepts;
        }
        String text = String.join(" ", words);
        List<Reading> readings = readings(text, words, vocabulary);
        concepts.tellLanguage(readings, words.size());
        NameTerms terms = new NameTerms(generation, analyzers);
        for (Naming naming : concepts.namings(readings)) {
            String matched = text.substring(naming.start(), naming.end());
            if (expansion.covers(naming.meaning().id())) {
                Set<String> own = Set.copyOf(wordsIn(words, naming));
                concepts.named.add(new Named(naming.meaning().id(), matched, own, terms.otherNames(naming, matched),
                        naming.meaning().values()));
            }
        }
        return concepts;
    }

    private static List<Reading> readings(
            String text, List<String> words, QueryVocabulary vocabulary) {
        LanguageAnalyzers analyzers = vocabulary.analyzers();
        StopWords stopWords = new StopWords(analyzers);
        List<Reading> readings = new ArrayList<>();
        for (String language : analyzers.languages()) {
            List<Naming> namings = vocabulary.find(text, language);
            int understood = (int) words.stream().filter(word -> stopWords.contain(word, language)).count();
            understood += namings.stream().mapToInt(naming -> wordsIn(words, naming).size()).sum();
            readings.add(new Reading(language, namings, understood));
        }
        readings.sort(Comparator.comparingInt(Reading::understood).reversed());
        return readings;
    }

    /** The query is in the languages that know most of its words, if they know half of them and more than one. */
    private void tellLanguage(List<Reading> readings, int words) {
        int most = readings.getFirst().understood;
        if (most > 1 && most * 2 >= words) {
            readings.stream().filter(reading -> reading.understood == most).map(Reading::language).forEach(spoken::add);
        }
    }

    /** From the language that knows most of the words on; of another than the query's only long names. */
    private List<Naming> namings(List<Reading> readings) {
        List<Naming> kept = new ArrayList<>();
        for (Reading reading : readings) {
            for (Naming naming : reading.namings) {
                boolean free = kept.stream().allMatch(k -> k.end() <= naming.start() || naming.end() <= k.start());
                boolean likely = spoken.isEmpty() || spoken.contains(reading.language)
                        || naming.end() - naming.start() >= LONG_NAME;
                if (free && likely) {
                    kept.add(naming);
                }
            }
        }
        return kept.stream()
                .sorted(Comparator.comparingInt((Naming naming) -> naming.start() - naming.end()))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Naming::start))
                .toList();
    }

    /** The words that stand where something is named. */
    private static List<String> wordsIn(List<String> words, Naming naming) {
        List<String> in = new ArrayList<>();
        int start = 0;
        for (String word : words) {
            if (start < naming.end() && naming.start() < start + word.length()) {
                in.add(word);
            }
            start += word.length() + 1;
        }
        return in;
    }

    List<Named> all() {
        return named;
    }

    /** What a word, by itself or with others, names. */
    List<Named> namedBy(String word) {
        return named.stream().filter(n -> n.words.contains(word)).toList();
    }

    /** The languages that the query is most likely in by its own words, empty where these do not tell. */
    Set<String> spoken() {
        return spoken;
    }

    List<Expansion> expansions() {
        return named.stream().map(n -> new Expansion(n.id, n.matched, n.names.entrySet().stream()
                        .flatMap(e -> e.getValue().stream().map(name -> new ExpandedTerm(e.getKey(), name.text)))
                        .toList(), n.values))
                .toList();
    }

    /** The names of a meaning in the terms of each language's field. */
    private record NameTerms(OpenGeneration generation, LanguageAnalyzers analyzers) {

        Map<String, List<Name>> otherNames(Naming naming, String matched) throws IOException {
            Map<String, List<Name>> names = new TreeMap<>();
            for (String language : generation.languages.present()) {
                if (!language.equals(PassageLanguages.OTHER)) {
                    Map<List<String>, Name> byTerms = new HashMap<>();
                    List<String> typed = analyzers.terms(matched, language);
                    List<Name> kept = new ArrayList<>();
                    for (String text : naming.meaning().names().getOrDefault(language, List.of())) {
                        Name name = new Name(text, analyzers.terms(text, language));
                        if (!name.terms.isEmpty() && !name.terms.equals(typed) && kept.size() < MOST_NAMES
                                && byTerms.putIfAbsent(name.terms, name) == null
                                && generation.holds(Schema.ofLanguage(Schema.TEXT, language), name.terms)) {
                            kept.add(name);
                        }
                    }
                    if (!kept.isEmpty()) {
                        names.put(language, kept);
                    }
                }
            }
            return names;
        }
    }
}
