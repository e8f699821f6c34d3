package org.lodestar.corpus.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Organisations of the field, with their names and acronyms in many languages, so that OIT, BIT and ILO are one value. The
 * list is open: a document may state an organisation that is not in it.
 */
public final class Organisations {

    private final Map<String, Entry> byValue = new LinkedHashMap<>();
    private final Map<String, String> valueByName = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two organisations have one value, or one name */
    Organisations(Collection<Entry> entries) {
        for (Entry entry : entries) {
            if (byValue.put(entry.value(), entry) != null) {
                throw new IllegalArgumentException("organisation '" + entry.value() + "' is listed twice");
            }
        }
        for (Entry entry : entries) {
            claim(entry.value(), entry);
            entry.terms().values().forEach(names -> names.forEach(name -> claim(name, entry)));
        }
    }

    private void claim(String name, Entry entry) {
        String holder = valueByName.putIfAbsent(ConceptChecker.folded(name, "en"), entry.value());
        if (holder != null && !holder.equals(entry.value())) {
            throw new IllegalArgumentException(
                    "the organisations '" + holder + "' and '" + entry.value() + "' are both called '" + name + "'");
        }
    }

    public Collection<Entry> entries() {
        return java.util.Collections.unmodifiableCollection(byValue.values());
    }

    public Optional<Entry> find(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    /** The value of an organisation by any of its names or acronyms: {@code ILO} for {@code OIT}; else the name itself. */
    public String valueOf(String name) {
        return valueByName.getOrDefault(ConceptChecker.folded(name, "en"), name);
    }
}
