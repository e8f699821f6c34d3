package org.lodestar.engine.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.analyzers.PhraseMatcher;
import org.lodestar.analyzers.PhraseMatcher.Style;
import org.lodestar.analyzers.SdgMentions;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Concept;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Entry;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * Finds what the words of a query name: concepts, countries, regions and organisations by their names in any language, in
 * whatever case they are typed, and SDG targets by their codes. Safe for many threads.
 */
public final class QueryVocabulary {

    /** Codes of two or three letters are words of one language or another. */
    private static final int LONGEST_CODE = 3;

    /** Questions begin with it; in capitals it is an organisation. */
    private static final Set<String> WORDS = Set.of("who", "Who");

    /** Whoever types 8.7 means the target; in a text it may be any number. */
    private static final Pattern BARE_TARGET = Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,2}\\.(?:\\d{1,2}|[a-z])(?![\\p{L}\\d.%])");

    private static final List<Dimension> PLACES = List.of(Dimension.COUNTRY, Dimension.REGION);

    private final Vocabularies vocabularies;
    private final LanguageAnalyzers analyzers;
    private final PhraseMatcher<Claim> phrases;
    private final SdgMentions mentions;

    /**
     * What can be named.
     *
     * @param id of a concept, or the value of a country, region, organisation or target
     * @param names language to the names that tell it by themselves, the preferred one first
     * @param values what a passage that speaks of it is tagged with
     */
    public record Meaning(String id, Map<String, List<String>> names, Set<Value> values) {}

    /**
     * A meaning that a query names.
     *
     * @param start UTF-16 offset into the query
     * @param end exclusive
     */
    public record Naming(Meaning meaning, int start, int end) {}

    /** @param context terms of which one must stand in the query, too; none where the name is not ambiguous */
    private record Claim(Meaning meaning, Set<String> context) {}

    /** Analyzes every name, which takes a second or so and some ten megabytes: engines of one process share it. */
    public QueryVocabulary(Vocabularies vocabularies, LanguageAnalyzers analyzers) {
        this.vocabularies = vocabularies;
        this.analyzers = analyzers;
        PhraseMatcher.Builder<Claim> builder = PhraseMatcher.<Claim>builder(analyzers).typed();
        vocabularies.concepts().all().forEach(concept -> add(concept, builder));
        for (Dimension dimension : PLACES) {
            vocabularies.of(dimension).entries().forEach(entry -> add(dimension, entry, builder));
        }
        vocabularies.organisations().entries().forEach(entry -> add(Dimension.ORGANISATION, entry, builder));
        this.phrases = builder.build();
        this.mentions = new SdgMentions(vocabularies.of(Dimension.SDG).entries().stream().map(Entry::value).toList());
    }

    public Vocabularies vocabularies() {
        return vocabularies;
    }

    public LanguageAnalyzers analyzers() {
        return analyzers;
    }

    private void add(Concept concept, PhraseMatcher.Builder<Claim> builder) {
        Map<String, List<String>> names = new TreeMap<>();
        concept.names().forEach((language, list) -> names.put(
                language, list.stream().filter(name -> !name.ambiguous()).map(Name::text).toList()));
        Meaning meaning = new Meaning(concept.id(), names, concept.values());
        concept.names().forEach((language, list) -> list.forEach(name -> {
            Set<String> context = new LinkedHashSet<>();
            name.context().forEach(word -> context.addAll(analyzers.terms(word, language)));
            if (!name.ambiguous() || !context.isEmpty()) {
                builder.add(language, name.text(), new Claim(meaning, context), Style.WORDS);
            }
        }));
    }

    private static void add(Dimension dimension, Entry entry, PhraseMatcher.Builder<Claim> builder) {
        Map<String, List<String>> names = new TreeMap<>();
        entry.labels().forEach((language, label) -> names.computeIfAbsent(language, l -> new ArrayList<>()).add(label));
        entry.terms().forEach((language, terms) -> terms.stream()
                .filter(term -> !language.equals(PhraseMatcher.ANY_LANGUAGE) || term.length() > LONGEST_CODE)
                .filter(term -> !names.getOrDefault(language, List.of()).contains(term))
                .forEach(term -> names.computeIfAbsent(language, l -> new ArrayList<>()).add(term)));
        Meaning meaning = new Meaning(entry.value(), names, Set.of(new Value(dimension, entry.value())));
        Claim claim = new Claim(meaning, Set.of());
        names.forEach((language, list) -> list.forEach(name -> builder.add(language, name, claim, Style.NAME)));
    }

    /** What a query names by its words in a language, the longest names first taken; codes of targets among it. */
    public List<Naming> find(String query, String language) {
        Collection<String> terms = Set.copyOf(analyzers.terms(query, language));
        List<Naming> namings = new ArrayList<>();
        phrases.match(query, language, claim -> claim.context.isEmpty() || claim.context.stream().anyMatch(terms::contains)).stream()
                .filter(match -> !WORDS.contains(query.substring(match.start(), match.end())))
                .forEach(match -> namings.add(new Naming(match.value().meaning, match.start(), match.end())));
        List<SdgMentions.Mention> codes = mentions.find(query);
        codes.forEach(code -> namings.add(target(code.value(), code.start(), code.end())));
        for (Matcher bare = BARE_TARGET.matcher(query); bare.find();) {
            boolean free = codes.stream().noneMatch(code -> code.start() < bare.end() && bare.start() < code.end());
            if (free && vocabularies.of(Dimension.SDG).find(bare.group()).isPresent()) {
                namings.add(target(bare.group(), bare.start(), bare.end()));
            }
        }
        return namings;
    }

    private static Naming target(String value, int start, int end) {
        return new Naming(new Meaning(value, Map.of(), Set.of(new Value(Dimension.SDG, value))), start, end);
    }
}
