package org.lodestar.server.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestar.corpus.Dimension;
import org.lodestar.engine.Suggestion;

/** What the kinds of suggestions are called. */
final class SuggestionKinds {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SuggestionKinds() {}

    /** An object of kind to its name in the reader's language. */
    static String json(Messages messages) {
        Map<String, String> names = new TreeMap<>();
        for (Dimension dimension : Dimension.values()) {
            names.put(dimension.parameter(), messages.text("facet." + dimension.parameter()));
        }
        List.of(Suggestion.CONCEPT, Suggestion.TITLE).forEach(kind -> names.put(kind, messages.text("suggest." + kind)));
        try {
            return JSON.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names that are no JSON", e);
        }
    }
}
