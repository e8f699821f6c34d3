package org.lodestar.corpus.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/** Reads the vocabularies that ship with Lodestar, and those that an operator adds. */
final class VocabularyLoader {

    private final Set<String> languages;
    private final Map<Dimension, Vocabulary> vocabularies = new EnumMap<>(Dimension.class);
    private final Map<Value, Set<Value>> direct = new LinkedHashMap<>();
    private final Map<String, String> alpha3ByAlpha2 = new TreeMap<>();
    private final Map<String, Concept> themes = new LinkedHashMap<>();
    private final Set<String> broadThemes = new HashSet<>();
    private final StringBuilder canonical = new StringBuilder();

    /** @param languages BCP 47 tags of the languages to name countries in */
    VocabularyLoader(Collection<String> languages) {
        this.languages = new TreeSet<>(languages);
    }

    /** What ships with Lodestar; the build has checked it. */
    Vocabularies bundled() {
        codes();
        addThemes(BundledConcepts.json("themes.json"));
        return with(new Concepts(BundledConcepts.read(canonical)));
    }

    /**
     * What the sources hold.
     *
     * @throws IOException if a file cannot be read
     * @throws ConfigurationException if a file is not of its format, or its concepts do not go with the others
     */
    Vocabularies of(VocabularySources sources) throws IOException, ConfigurationException {
        if (sources.equals(VocabularySources.BUNDLED)) {
            return bundled();
        }
        codes();
        if (sources.bundled()) {
            addThemes(BundledConcepts.json("themes.json"));
        }
        Map<String, Concept> concepts = new LinkedHashMap<>();
        (sources.bundled() ? BundledConcepts.read(canonical) : List.<Concept>of()).forEach(c -> concepts.put(c.id(), c));
        Map<String, Concept> stated = new LinkedHashMap<>();
        for (Path file : sources.files()) {
            for (ConceptStatement statement : statements(file)) {
                stated.put(statement.concept().id(), statement.concept());
                canonical.append(statement.concept()).append('\n');
                String id = statement.concept().id();
                if (statement.adds() && !themes.containsKey(id) && !concepts.containsKey(id)) {
                    throw new ConfigurationException(statement.where() + ": is said to be the same as '" + id + "', which is no concept");
                }
                Concept known = themes.getOrDefault(id, concepts.get(id));
                Concept said = known == null ? statement.alone() : statement.addedTo(known);
                if (statement.theme() || themes.containsKey(id)) {
                    concepts.remove(id);
                    themes.put(id, said);
                } else {
                    concepts.put(id, said);
                }
            }
        }
        GeneralWords general = new GeneralWords(stated.values());
        concepts.replaceAll((id, concept) -> stated.containsKey(id) ? concept : general.without(concept));
        List<Concept> all = new ArrayList<>(themes.values());
        all.addAll(concepts.values());
        List<String> problems = ConceptChecker.problems(all, List.of(), this::known);
        if (!problems.isEmpty()) {
            throw new ConfigurationException("the vocabularies do not go together:\n  " + String.join("\n  ", problems)
                    + "\nA concept that is there already is added to by its own id, or in SKOS by skos:exactMatch.");
        }
        return with(new Concepts(concepts.values()));
    }

    private static List<ConceptStatement> statements(Path file) throws IOException, ConfigurationException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".csv")) {
            return ConceptTable.read(file);
        }
        if (name.endsWith(".ttl") || name.endsWith(".rdf")) {
            return SkosFile.read(file);
        }
        throw new ConfigurationException(name + ": a vocabulary is a .csv, or SKOS in a .ttl or .rdf file");
    }

    private void codes() {
        read(Dimension.REGION, "regions.json");
        read(Dimension.COUNTRY, "countries.json");
        read(Dimension.GROUP, "groups.json");
        read(Dimension.SDG, "sdg.json");
        read(Dimension.TYPE, "types.json");
        read(Dimension.ORGANISATION_TYPE, "organisation-types.json");
    }

    private void addThemes(JsonNode list) {
        canonical.append(list).append('\n');
        for (JsonNode node : list) {
            Entry theme = entry(node);
            Set<Value> values = new LinkedHashSet<>(List.of(new Value(Dimension.THEME, theme.value())));
            node.path("sdgTargets").forEach(t -> values.add(new Value(Dimension.SDG, t.asText())));
            Map<String, List<Name>> names = new TreeMap<>();
            theme.terms().forEach((language, terms) ->
                    names.put(language, terms.stream().map(t -> new Name(t, List.of())).toList()));
            List<String> broader = theme.parent() == null ? List.of() : List.of(theme.parent());
            themes.put(theme.value(), new Concept(theme.value(), broader, List.of(), values, names));
            if (theme.caution()) {
                broadThemes.add(theme.value());
            }
        }
    }

    /** A theme is a concept, and a value of the theme facet that stands for SDG targets. */
    private Vocabularies with(Concepts others) {
        List<Entry> entries = new ArrayList<>();
        for (Concept theme : themes.values()) {
            Value value = new Value(Dimension.THEME, theme.id());
            Map<String, String> labels = new TreeMap<>();
            theme.names().forEach((language, names) -> labels.put(language, names.getFirst().text()));
            String parent = theme.broader().stream().filter(themes::containsKey).findFirst().orElse(null);
            entries.add(new Entry(theme.id(), parent, labels, Map.of(), broadThemes.contains(theme.id())));
            theme.values().stream().filter(v -> !v.equals(value)).forEach(v -> implies(value, v));
        }
        vocabularies.put(Dimension.THEME, new Vocabulary(Dimension.THEME, entries));
        direct.keySet().forEach(this::requireKnown);
        direct.values().forEach(values -> values.forEach(this::requireKnown));
        List<Concept> concepts = new ArrayList<>();
        // Its targets follow from the theme, whatever made it a tag.
        themes.values().forEach(t -> concepts.add(new Concept(
                t.id(), t.broader(), t.related(), Set.of(new Value(Dimension.THEME, t.id())), t.names())));
        concepts.addAll(others.all());
        Organisations organisations = organisations();
        return new Vocabularies(
                vocabularies, direct, alpha3ByAlpha2, new Concepts(concepts), organisations,
                Sha256.of(String.join(",", languages) + "\n" + canonical).substring(0, 16));
    }

    private Organisations organisations() {
        JsonNode list = BundledConcepts.json("organisations.json");
        canonical.append(list).append('\n');
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : list) {
            Value type = new Value(Dimension.ORGANISATION_TYPE, node.path("type").asText());
            requireKnown(type);
            entries.add(entry(node));
        }
        return new Organisations(entries);
    }

    private void read(Dimension dimension, String resource) {
        JsonNode list = BundledConcepts.json(resource);
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
        // A label that is a common word of its language, as Reunión is of Spanish, names the country on lists but not in a text.
        node.path("common").properties().forEach(e -> e.getValue().forEach(
                word -> terms.getOrDefault(e.getKey(), new ArrayList<>()).remove(word.asText())));
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
            case REGION, SDG, THEME, TYPE, ORGANISATION_TYPE, LANGUAGE, ORGANISATION, YEAR -> { }
        }
    }

    private void implies(Value from, Value to) {
        direct.computeIfAbsent(from, v -> new LinkedHashSet<>()).add(to);
    }

    private boolean known(Value value) {
        if (value.dimension() == Dimension.THEME) {
            return themes.containsKey(value.value());
        }
        Vocabulary vocabulary = vocabularies.get(value.dimension());
        return vocabulary != null && vocabulary.find(value.value()).isPresent();
    }

    private void requireKnown(Value value) {
        if (!known(value)) {
            throw new IllegalStateException("the vocabularies derive from or to an unknown "
                    + value.dimension().parameter() + " '" + value.value() + "'");
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
