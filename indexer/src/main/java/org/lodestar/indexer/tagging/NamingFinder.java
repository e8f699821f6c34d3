package org.lodestar.indexer.tagging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.analyzers.PhraseMatcher;
import org.lodestar.analyzers.PhraseMatcher.Match;
import org.lodestar.analyzers.PhraseMatcher.Style;
import org.lodestar.analyzers.SdgMentions;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Entry;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/** Finds the countries, regions, themes and SDG targets that a text names. Safe for many threads. */
final class NamingFinder {

    /** Countries and regions are named as they are written, themes in any inflected form. */
    private static final Map<Dimension, Style> STYLES = Map.of(
            Dimension.COUNTRY, Style.NAME, Dimension.REGION, Style.NAME, Dimension.THEME, Style.WORDS);

    /** What makes a country's name part of the name of one of its institutions, which may speak of any country. */
    private static final Pattern INSTITUTION = Pattern.compile(
            "^[’']?s?\\s+(Department of (Labor|State|Justice|Agriculture|Homeland|the)|Embassy|Embassies|Ambassador|dollars?\\b"
                    + "|Agency for International|Government[- ]funded|Customs and Border|Code\\b|Congress\\b|Trade Representative)");
    private static final Pattern DOLLARS = Pattern.compile("^\\s?\\$");
    /** A first name before, a surname or state after: then a name such as Jordan or Georgia is no country's. */
    private static final Pattern PERSON_BEFORE = Pattern.compile("(?U)(?:^|.*[^.!?:]\\s)\\p{Lu}\\p{Ll}{2,}\\s$", Pattern.DOTALL);
    private static final Pattern CITY_BEFORE = Pattern.compile("(?U).*\\b(Atlanta|Savannah|Athens|Augusta),\\s$", Pattern.DOTALL);
    private static final Pattern STATE_AFTER = Pattern.compile("^,\\s+(USA|U\\.S\\.|United States)");
    private static final Set<String> BEFORE_COUNTRIES = Set.of(
            "Government", "Ministry", "Kingdom", "Republic", "South", "North", "East", "West", "The", "And", "From", "For",
            "With", "Between", "Across", "Within", "While", "When", "Although", "Since", "During", "Hashemite");

    private final PhraseMatcher<Value> phrases;
    private final SdgMentions mentions;
    private final Set<Value> cautious = new HashSet<>();

    NamingFinder(Vocabularies vocabularies, LanguageAnalyzers analyzers) {
        PhraseMatcher.Builder<Value> builder = PhraseMatcher.builder(analyzers);
        STYLES.forEach((dimension, style) -> vocabularies.of(dimension).entries().forEach(entry -> {
            Value value = new Value(dimension, entry.value());
            entry.terms().forEach((language, terms) -> terms.forEach(t -> builder.add(language, t, value, style)));
            if (entry.caution()) {
                cautious.add(value);
            }
        }));
        for (Entry entry : vocabularies.of(Dimension.SDG).entries()) {
            entry.terms().getOrDefault(PhraseMatcher.ANY_LANGUAGE, List.of()).stream()
                    .filter(code -> code.chars().filter(c -> c == '.').count() == 2)
                    .forEach(code -> builder.add(
                            PhraseMatcher.ANY_LANGUAGE, code, new Value(Dimension.SDG, entry.value()), Style.NAME));
        }
        this.phrases = builder.build();
        this.mentions = new SdgMentions(vocabularies.of(Dimension.SDG).entries().stream().map(Entry::value).toList());
    }

    /** The namings in a text, in the order they stand in it. */
    List<Naming> find(String text, String language) {
        List<Naming> namings = new ArrayList<>();
        for (Match<Value> match : phrases.match(text, language)) {
            if (!isPartOfAnotherName(text, match)) {
                namings.add(new Naming(match.value(), text.substring(match.start(), match.end())));
            }
        }
        for (SdgMentions.Mention mention : mentions.find(text)) {
            namings.add(new Naming(
                    new Value(Dimension.SDG, mention.value()), text.substring(mention.start(), mention.end())));
        }
        return namings;
    }

    private boolean isPartOfAnotherName(String text, Match<Value> match) {
        if (match.value().dimension() != Dimension.COUNTRY) {
            return false;
        }
        int end = match.end();
        if (text.startsWith(".", end) && text.substring(match.start(), end).contains(".")) {
            // The last full stop of an abbreviation such as U.S. is no part of its last token.
            end++;
        }
        String after = text.substring(end, Math.min(text.length(), end + 60));
        if (INSTITUTION.matcher(after).find() || DOLLARS.matcher(after).find()) {
            return true;
        }
        if (!cautious.contains(match.value())) {
            return false;
        }
        String before = text.substring(Math.max(0, match.start() - 40), match.start());
        boolean person = PERSON_BEFORE.matcher(before).matches() && !BEFORE_COUNTRIES.contains(lastWord(before));
        return person || CITY_BEFORE.matcher(before).matches() || STATE_AFTER.matcher(after).find();
    }

    private static String lastWord(String before) {
        String[] words = before.strip().split("\\s+");
        return words[words.length - 1];
    }
}
