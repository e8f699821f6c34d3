package org.lodestar.corpus.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;

/** The values of one dimension, in the order they are listed. */
public final class Vocabulary {

    private final Dimension dimension;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a value is listed twice, or a parent is missing or below its own child */
    public Vocabulary(Dimension dimension, Collection<Entry> entries) {
        this.dimension = dimension;
        for (Entry entry : entries) {
            if (this.entries.put(entry.value(), entry) != null) {
                throw new IllegalArgumentException(dimension.parameter() + " '" + entry.value() + "' is listed twice");
            }
        }
        for (Entry entry : entries) {
            ancestors(entry.value());
        }
    }

    public Dimension dimension() {
        return dimension;
    }

    public Collection<Entry> entries() {
        return java.util.Collections.unmodifiableCollection(entries.values());
    }

    public Optional<Entry> find(String value) {
        return Optional.ofNullable(entries.get(value));
    }

    /** The broader values of one, nearest first; empty for an unknown value. */
    public List<String> ancestors(String value) {
        List<String> ancestors = new ArrayList<>();
        for (String parent = parent(value); parent != null; parent = parent(parent)) {
            if (!entries.containsKey(parent)) {
                throw new IllegalArgumentException(
                        dimension.parameter() + " '" + value + "' has the unknown parent '" + parent + "'");
            }
            if (ancestors.contains(parent) || parent.equals(value)) {
                throw new IllegalArgumentException(
                        dimension.parameter() + " '" + value + "' stands below itself");
            }
            ancestors.add(parent);
        }
        return ancestors;
    }

    public @Nullable String parent(String value) {
        Entry entry = entries.get(value);
        return entry == null ? null : entry.parent();
    }
}
