package org.lodestar.indexer.tagging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.analyzers.PhraseMatcher;
import org.lodestar.analyzers.PhraseMatcher.Match;
import org.lodestar.analyzers.PhraseMatcher.Style;
import org.lodestar.analyzers.SdgMentions;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.vocabulary.Concept;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Entry;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * Finds what a text names: countries and regions as they are written, themes by the concepts that stand for them, in any
 * inflected form, SDG goals and targets by their codes and by concepts. Safe for many threads.
 */
final class NamingFinder {

    private static final Pattern WHITESPACE = Pattern.compile("\\s+");
    private static final List<Dimension> PLACES = List.of(Dimension.COUNTRY, Dimension.REGION);

    private final LanguageAnalyzers analyzers;
    private final PhraseMatcher<Sense> phrases;
    private final SdgMentions mentions;
    private final Set<Value> cautious = new HashSet<>();

    NamingFinder(Vocabularies vocabularies, LanguageAnalyzers analyzers) {
        this.analyzers = analyzers;
        PhraseMatcher.Builder<Sense> builder = PhraseMatcher.builder(analyzers);
        for (Dimension dimension : PLACES) {
            for (Entry entry : vocabularies.of(dimension).entries()) {
                Value value = new Value(dimension, entry.value());
                entry.terms().forEach((language, terms) ->
                        terms.forEach(t -> builder.add(language, t, Sense.of(value), Style.NAME)));
                if (entry.caution()) {
                    cautious.add(value);
                }
            }
        }
        for (Concept concept : vocabularies.concepts().all()) {
            if (concept.values().isEmpty()) {
                // Its longer names must not hide shorter ones that name something, unless they are a law's or a body's.
                concept.names().forEach((language, names) -> names.stream().map(Name::text)
                        .filter(NamingFinder::isProper).forEach(name -> builder.add(language, name, Sense.NOTHING, Style.NAME)));
                continue;
            }
            concept.names().forEach((language, names) -> names.forEach(name -> {
                Sense sense = sense(concept, name, language);
                // An ambiguous name that nothing can tell, as its context holds stop words alone, is better not found.
                if (!name.ambiguous() || !sense.context().isEmpty()) {
                    builder.add(language, name.text(), sense, Style.WORDS);
                }
            }));
        }
        for (Entry theme : vocabularies.of(Dimension.THEME).entries()) {
            if (theme.caution()) {
                cautious.add(new Value(Dimension.THEME, theme.value()));
            }
        }
        hide(vocabularies.organisations().entries(), builder);
        for (Entry entry : vocabularies.of(Dimension.SDG).entries()) {
            entry.terms().getOrDefault(PhraseMatcher.ANY_LANGUAGE, List.of()).stream()
                    .filter(code -> code.chars().filter(c -> c == '.').count() == 2)
                    .forEach(code -> builder.add(
                            PhraseMatcher.ANY_LANGUAGE, code, Sense.of(new Value(Dimension.SDG, entry.value())), Style.NAME));
        }
        this.phrases = builder.build();
        this.mentions = new SdgMentions(vocabularies.of(Dimension.SDG).entries().stream().map(Entry::value).toList());
    }

    /** Whether a name has two words with a capital, as those of laws and bodies do. */
    private static boolean isProper(String name) {
        return WHITESPACE.splitAsStream(name).filter(word -> Character.isUpperCase(word.codePointAt(0))).count() > 1;
    }

    /** What an organisation's name says of its field is not what a passage that names it speaks of. */
    private static void hide(Collection<Entry> organisations, PhraseMatcher.Builder<Sense> builder) {
        for (Entry organisation : organisations) {
            organisation.terms().forEach((language, names) -> names.stream()
                    .filter(name -> name.codePoints().anyMatch(Character::isWhitespace))
                    .forEach(name -> builder.add(language, name, Sense.NOTHING, Style.NAME)));
        }
    }

    private Sense sense(Concept concept, Name name, String language) {
        List<List<String>> context = name.context().stream()
                .map(word -> analyzers.terms(word, language)).filter(terms -> !terms.isEmpty()).toList();
        return new Sense(List.copyOf(concept.values()), context);
    }

    /** The namings in a text, in the order they stand in it; those of SDG codes last. */
    List<Naming> find(String text, String language) {
        return find(text, language, new Terms(language, List.of(text)));
    }

    /**
     * The namings in a passage, whose heading and text tell each other's ambiguous names; not those of a broad theme that a
     * single word names once.
     */
    List<Naming> find(Passage passage) {
        String language = passage.language();
        Terms terms = new Terms(
                language, passage.heading() == null ? List.of(passage.text()) : List.of(passage.heading(), passage.text()));
        List<Naming> namings = new ArrayList<>();
        if (passage.heading() != null) {
            namings.addAll(find(passage.heading(), language, terms));
        }
        namings.addAll(find(passage.text(), language, terms));
        Map<Value, Long> times = namings.stream().collect(Collectors.groupingBy(Naming::value, Collectors.counting()));
        namings.removeIf(n -> n.value().dimension() == Dimension.THEME && cautious.contains(n.value())
                && times.getOrDefault(n.value(), 0L) == 1 && n.words().codePoints().noneMatch(Character::isWhitespace));
        return namings;
    }

    /** The terms of some texts, made when they are first asked for. For one thread. */
    private final class Terms implements Supplier<Set<String>> {
        private final String language;
        private final List<String> texts;
        private @Nullable Set<String> terms;

        private Terms(String language, List<String> texts) {
            this.language = language;
            this.texts = texts;
        }

        @Override
        public Set<String> get() {
            if (terms == null) {
                terms = texts.stream().flatMap(text -> analyzers.terms(text, language).stream()).collect(Collectors.toSet());
            }
            return terms;
        }
    }

    private List<Naming> find(String text, String language, Terms terms) {
        List<Naming> namings = new ArrayList<>();
        List<SdgMentions.Mention> codes = mentions.find(text);
        CountryContext countries = new CountryContext(text);
        InPassing passing = new InPassing(text);
        for (Match<Sense> match : phrases.match(text, language, sense -> sense.heldBy(terms))) {
            for (Value value : match.value().values()) {
                boolean holds = switch (value.dimension()) {
                    case COUNTRY -> countries.speaksOfIt(match.start(), match.end(), cautious.contains(value));
                    case SDG -> !passing.holds(match.start(), match.end())
                            && codes.stream().noneMatch(code -> code.start() < match.end() && match.start() < code.end());
                    case THEME -> !passing.holds(match.start(), match.end());
                    case REGION, GROUP, LANGUAGE, TYPE, ORGANISATION, ORGANISATION_TYPE, YEAR -> true;
                };
                if (holds) {
                    namings.add(new Naming(value, text.substring(match.start(), match.end()), Sense.how(value)));
                }
            }
        }
        for (SdgMentions.Mention mention : codes) {
            namings.add(new Naming(
                    new Value(Dimension.SDG, mention.value()), text.substring(mention.start(), mention.end()), How.NAMED));
        }
        return namings;
    }
}
