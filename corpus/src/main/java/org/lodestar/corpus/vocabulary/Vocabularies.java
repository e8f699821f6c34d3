package org.lodestar.corpus.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Sha256;

/**
 * All vocabularies and what follows from what: a region from a country, a goal from a target, a target from a theme.
 * The bundled ones are data of our own; country names in every language are CLDR's, by way of ICU.
 */
public final class Vocabularies {

    /** A value of a dimension. */
    public record Value(Dimension dimension, String value) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Dimension, Vocabulary> vocabularies;
    private final Map<Value, Set<Value>> direct;
    private final Map<String, String> alpha3ByAlpha2;
    private final String version;

    private Vocabularies(
            Map<Dimension, Vocabulary> vocabularies,
            Map<Value, Set<Value>> direct,
            Map<String, String> alpha3ByAlpha2,
            String version) {
        this.vocabularies = vocabularies;
        this.direct = direct;
        this.alpha3ByAlpha2 = alpha3ByAlpha2;
        this.version = version;
    }

    /**
     * The vocabularies that ship with Lodestar.
     *
     * @param languages BCP 47 tags of the languages to name countries in
     */
    public static Vocabularies bundled(Collection<String> languages) {
        return new Loader(new LinkedHashSet<>(languages)).load();
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

    private static final class Loader {
        private final Set<String> languages;
        private final Map<Dimension, Vocabulary> vocabularies = new EnumMap<>(Dimension.class);
        private final Map<Value, Set<Value>> direct = new LinkedHashMap<>();
        private final Map<String, String> alpha3ByAlpha2 = new TreeMap<>();
        private final StringBuilder canonical = new StringBuilder();

        Loader(Set<String> languages) {
            this.languages = languages;
        }

        Vocabularies load() {
            read(Dimension.REGION, "regions.json");
            read(Dimension.COUNTRY, "countries.json");
            read(Dimension.GROUP, "groups.json");
            read(Dimension.SDG, "sdg.json");
            read(Dimension.THEME, "themes.json");
            read(Dimension.TYPE, "types.json");
            read(Dimension.ORGANISATION_TYPE, "organisation-types.json");
            direct.keySet().forEach(this::requireKnown);
            direct.values().forEach(values -> values.forEach(this::requireKnown));
            String languageList = String.join(",", new java.util.TreeSet<>(languages));
            return new Vocabularies(
                    vocabularies, direct, alpha3ByAlpha2, Sha256.of(languageList + "\n" + canonical).substring(0, 16));
        }

        private void read(Dimension dimension, String resource) {
            JsonNode list;
            try (InputStream in = Vocabularies.class.getResourceAsStream(resource)) {
                list = JSON.readTree(java.util.Objects.requireNonNull(in, resource));
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
            canonical.append(list).append('\n');
            List<Entry> entries = new ArrayList<>();
            for (JsonNode node : list) {
                entries.add(dimension == Dimension.COUNTRY ? country(node) : entry(node));
                derive(dimension, node);
            }
            vocabularies.put(dimension, new Vocabulary(dimension, entries));
        }

        private Entry entry(JsonNode node) {
            Map<String, String> labels = new TreeMap<>();
            node.path("labels").properties().forEach(e -> labels.put(e.getKey(), e.getValue().asText()));
            return new Entry(
                    node.path("value").asText(), text(node, "parent"), labels, terms(node, labels),
                    node.path("caution").asBoolean());
        }

        /** Its labels are CLDR's, but where the data has a better one. */
        private Entry country(JsonNode node) {
            String alpha2 = node.path("alpha2").asText();
            String value = node.path("value").asText();
            alpha3ByAlpha2.put(alpha2, value);
            Map<String, String> labels = new TreeMap<>();
            for (String language : languages) {
                String name = ULocale.getDisplayCountry("und-" + alpha2, new ULocale(language));
                if (!name.equals(alpha2)) {
                    labels.put(language, name);
                }
            }
            Map<String, List<String>> terms = terms(node, labels);
            node.path("names").properties().forEach(e -> {
                String better = e.getValue().asText();
                labels.put(e.getKey(), better);
                terms.computeIfAbsent(e.getKey(), l -> new ArrayList<>()).add(better);
            });
            return new Entry(value, null, labels, terms, node.path("caution").asBoolean());
        }

        private static Map<String, List<String>> terms(JsonNode node, Map<String, String> labels) {
            Map<String, List<String>> terms = new TreeMap<>();
            labels.forEach((language, label) -> terms.computeIfAbsent(language, l -> new ArrayList<>()).add(label));
            node.path("terms").properties().forEach(e -> e.getValue()
                    .forEach(term -> terms.computeIfAbsent(e.getKey(), l -> new ArrayList<>()).add(term.asText())));
            return terms;
        }

        private void derive(Dimension dimension, JsonNode node) {
            String value = node.path("value").asText();
            switch (dimension) {
                case COUNTRY -> {
                    String region = text(node, "region");
                    if (region != null) {
                        implies(new Value(dimension, value), new Value(Dimension.REGION, region));
                    }
                }
                case GROUP -> node.path("countries").forEach(c ->
                        implies(new Value(Dimension.COUNTRY, c.asText()), new Value(dimension, value)));
                case THEME -> node.path("sdgTargets").forEach(t ->
                        implies(new Value(dimension, value), new Value(Dimension.SDG, t.asText())));
                case REGION, SDG, TYPE, ORGANISATION_TYPE, LANGUAGE, ORGANISATION, YEAR -> { }
            }
        }

        private void implies(Value from, Value to) {
            direct.computeIfAbsent(from, v -> new LinkedHashSet<>()).add(to);
        }

        private void requireKnown(Value value) {
            if (java.util.Objects.requireNonNull(vocabularies.get(value.dimension())).find(value.value()).isEmpty()) {
                throw new IllegalArgumentException("the vocabularies derive from or to an unknown "
                        + value.dimension().parameter() + " '" + value.value() + "'");
            }
        }

        private static @Nullable String text(JsonNode node, String field) {
            JsonNode value = node.get(field);
            return value == null || value.isNull() ? null : value.asText();
        }
    }
}
