package org.lodestar.corpus.vocabulary;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Dimension;

/**
 * All vocabularies and what follows from what: a region from a country, a goal from a target, a target from a theme.
 * The bundled ones are data of our own; country names in every language are CLDR's, by way of ICU.
 */
public final class Vocabularies {

    /** A value of a dimension. */
    public record Value(Dimension dimension, String value) {}

    private final Map<Dimension, Vocabulary> vocabularies;
    private final Map<Value, Set<Value>> direct;
    private final Map<String, String> alpha3ByAlpha2;
    private final Concepts concepts;
    private final Organisations organisations;
    private final String version;

    Vocabularies(
            Map<Dimension, Vocabulary> vocabularies,
            Map<Value, Set<Value>> direct,
            Map<String, String> alpha3ByAlpha2,
            Concepts concepts,
            Organisations organisations,
            String version) {
        this.vocabularies = vocabularies;
        this.direct = direct;
        this.alpha3ByAlpha2 = alpha3ByAlpha2;
        this.concepts = concepts;
        this.organisations = organisations;
        this.version = version;
    }

    /**
     * The vocabularies that ship with Lodestar.
     *
     * @param languages BCP 47 tags of the languages to name countries in
     */
    public static Vocabularies bundled(Collection<String> languages) {
        return new VocabularyLoader(languages).bundled();
    }

    /**
     * The vocabularies of an operator.
     *
     * @param languages BCP 47 tags of the languages to name countries in
     * @throws IOException if a file cannot be read
     * @throws ConfigurationException if a file is not of its format, or its concepts do not go with the others
     */
    public static Vocabularies of(Collection<String> languages, VocabularySources sources)
            throws IOException, ConfigurationException {
        return new VocabularyLoader(languages).of(sources);
    }

    /** What texts of the field speak of, the themes among it. */
    public Concepts concepts() {
        return concepts;
    }

    /** The organisations that are known; a document may state others. */
    public Organisations organisations() {
        return organisations;
    }

    /** Empty for a dimension whose values are open: language, organisation, year. */
    public Optional<Vocabulary> find(Dimension dimension) {
        return Optional.ofNullable(vocabularies.get(dimension));
    }

    /** @throws IllegalArgumentException for a dimension whose values are open */
    public Vocabulary of(Dimension dimension) {
        return find(dimension).orElseThrow(() ->
                new IllegalArgumentException("the values of " + dimension.parameter() + " are open"));
    }

    /** Alpha-3 of an ISO 3166 alpha-2 or alpha-3 code in any case, as it is kept. */
    public Optional<String> countryCode(String code) {
        String upper = code.toUpperCase(java.util.Locale.ROOT);
        if (of(Dimension.COUNTRY).find(upper).isPresent()) {
            return Optional.of(upper);
        }
        return Optional.ofNullable(alpha3ByAlpha2.get(upper));
    }

    /** Everything that follows from a value, directly or not, without the value itself; in order of derivation. */
    public Set<Value> implied(Value value) {
        Set<Value> implied = new LinkedHashSet<>();
        List<Value> open = new ArrayList<>(List.of(value));
        while (!open.isEmpty()) {
            Value next = open.removeFirst();
            List<Value> following = new ArrayList<>(direct.getOrDefault(next, Set.of()));
            Vocabulary vocabulary = vocabularies.get(next.dimension());
            String parent = vocabulary == null ? null : vocabulary.parent(next.value());
            if (parent != null) {
                following.addFirst(new Value(next.dimension(), parent));
            }
            following.stream().filter(v -> !v.equals(value) && implied.add(v)).forEach(open::add);
        }
        return implied;
    }

    /** The values above one in its own dimension, nearest first; a regional language stands below its language. */
    public List<String> ancestors(Dimension dimension, String value) {
        if (dimension == Dimension.LANGUAGE) {
            int subtag = value.indexOf('-');
            return subtag < 0 ? List.of() : List.of(value.substring(0, subtag));
        }
        Vocabulary vocabulary = vocabularies.get(dimension);
        return vocabulary == null ? List.of() : vocabulary.ancestors(value);
    }

    /** The label of a value in a language, else in English, else the value itself. */
    public String label(Dimension dimension, String value, String language) {
        if (dimension == Dimension.LANGUAGE) {
            return languageName(value, language);
        }
        if (dimension == Dimension.ORGANISATION) {
            return organisations.find(value).map(e -> e.label(language)).orElse(value);
        }
        Vocabulary vocabulary = vocabularies.get(dimension);
        return vocabulary == null ? value : vocabulary.find(value).map(e -> e.label(language)).orElse(value);
    }

    /** Changes whenever any value, label, term or derivation does. */
    public String version() {
        return version;
    }

    private static String languageName(String tag, String language) {
        String name = ULocale.getDisplayNameWithDialect(tag, new ULocale(language));
        return name.isEmpty() ? tag : name;
    }
}
