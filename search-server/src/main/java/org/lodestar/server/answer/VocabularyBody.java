package org.lodestar.server.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a dimension, in the order they are listed. */
public record VocabularyBody(String dimension, List<Value> values) {

    /** @param labels by language, in order of their tags */
    public record Value(String value, @Nullable String parent, Map<String, String> labels) {}
}
