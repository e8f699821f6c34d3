package org.lodestar.corpus.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/** The concepts that ship with Lodestar, one resource a domain of the field, and what each resource says in full. */
final class BundledConcepts {

    /** General words stand last: a concept of the field is found before one whose name has the same stems. */
    static final List<String> DOMAINS = List.of(
            "exploitation", "recruitment", "sectors", "goods", "migration", "protection", "justice", "governance", "supply-chains",
            "work", "education", "health", "measurement", "institutions", "goals-people", "goals-planet", "general");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BundledConcepts() {}

    /** @param canonical takes the resources as they were read, for the version of the vocabularies */
    static List<Concept> read(StringBuilder canonical) {
        List<Concept> concepts = new ArrayList<>();
        for (String domain : DOMAINS) {
            JsonNode list = json("concepts/" + domain + ".json");
            canonical.append(list).append('\n');
            list.forEach(node -> concepts.add(concept(node)));
        }
        return concepts;
    }

    /** A list in a resource beside this class. */
    static JsonNode json(String resource) {
        try (InputStream in = Vocabularies.class.getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Concept concept(JsonNode node) {
        Set<Value> values = new LinkedHashSet<>();
        strings(node.path("themes")).forEach(t -> values.add(new Value(Dimension.THEME, t)));
        strings(node.path("sdg")).forEach(s -> values.add(new Value(Dimension.SDG, s)));
        Map<String, List<Name>> names = new TreeMap<>();
        node.path("labels").properties().forEach(label -> {
            String language = label.getKey();
            JsonNode ambiguous = node.path("ambiguous").path(language);
            List<String> texts = new ArrayList<>(List.of(label.getValue().asText()));
            texts.addAll(strings(node.path("terms").path(language)));
            names.put(language, texts.stream().map(text -> new Name(text, strings(ambiguous.path(text)))).toList());
        });
        return new Concept(
                node.path("id").asText(), strings(node.path("broader")), strings(node.path("related")), values, names);
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(item -> strings.add(item.asText()));
        return strings;
    }
}
