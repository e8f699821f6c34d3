package org.lodestar.corpus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, read one by one; what is wrong with them is gathered, so that all of it can be told at once. */
final class Fields {

    private final JsonNode node;
    private final List<String> refusals = new ArrayList<>();

    Fields(JsonNode node) {
        this.node = node;
    }

    JsonNode node() {
        return node;
    }

    void refuse(Refusal refusal) {
        refusals.add(String.valueOf(refusal.getMessage()));
    }

    /** @throws Refusal with all that was refused, if anything was */
    void requireNoRefusals() {
        if (!refusals.isEmpty()) {
            throw new Refusal(null, String.join("; ", refusals));
        }
    }

    /** The value, or another one where that is refused. */
    <T> T orElse(T other, Supplier<T> value) {
        try {
            return value.get();
        } catch (Refusal refusal) {
            refuse(refusal);
            return other;
        }
    }

    @Nullable String string(String key) {
        return checked(key, text -> text);
    }

    /** A string that a check accepts, or makes something else of; null where there is none. */
    <T> @Nullable T checked(String key, Function<String, T> check) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            if (!value.isTextual() || value.asText().isBlank()) {
                throw new Refusal(key, "is not a string with text in it");
            }
            return check.apply(value.asText().strip());
        } catch (Refusal refusal) {
            refuse(refusal);
            return null;
        }
    }

    @Nullable Boolean flag(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            refuse(new Refusal(key, "is neither true nor false"));
        }
        return value.asBoolean();
    }

    /** A list of strings, each as a check has it; null where there is none. */
    @Nullable List<String> strings(String key, Function<String, String> check) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isArray()) {
            refuse(new Refusal(key, "is not a list"));
        }
        List<String> values = new ArrayList<>();
        for (JsonNode item : value) {
            if (item.isTextual() && !item.asText().isBlank()) {
                orElse(false, () -> values.add(check.apply(item.asText().strip())));
            } else {
                refuse(new Refusal(key, "holds something that is not a string with text in it"));
            }
        }
        return values.stream().distinct().toList();
    }
}
