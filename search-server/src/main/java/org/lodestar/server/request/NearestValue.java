package org.lodestar.server.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lodestar.corpus.vocabulary.Entry;

/**
 * The value that somebody meant who wrote what is none: by its signs ({@code 87} for {@code 8.7}), by what it begins with
 * ({@code 8.7.1}), by its label or a part of it in any language ({@code trafficking}), or by the fewest wrong letters.
 */
final class NearestValue {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Shorter parts of values and labels are numbers and articles. */
    private static final int SHORTEST_PART = 4;

    private NearestValue() {}

    /** @param entries not empty */
    static String to(String written, Collection<Entry> entries) {
        String bare = bare(written);
        return first(entries, entry -> names(entry).anyMatch(name -> bare(name).equals(bare)))
                .or(() -> entries.stream()
                        .map(Entry::value)
                        .filter(value -> beginsWith(written, value))
                        .max(java.util.Comparator.comparingInt(String::length)))
                .or(() -> first(entries, entry -> parts(entry.value()).contains(FacetPrefix.folded(written))))
                .orElseGet(() -> nearest(written, entries));
    }

    private static Optional<String> first(Collection<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).map(Entry::value).findFirst();
    }

    private static String nearest(String written, Collection<Entry> entries) {
        Map<String, String> values = new TreeMap<>();
        entries.forEach(entry -> values.put(FacetPrefix.folded(entry.value()), entry.value()));
        entries.forEach(entry -> names(entry).forEach(name -> {
            values.putIfAbsent(FacetPrefix.folded(name), entry.value());
            parts(name).forEach(part -> values.putIfAbsent(part, entry.value()));
        }));
        String nearest = NearestKnown.to(FacetPrefix.folded(written), values.keySet());
        return values.getOrDefault(nearest, nearest);
    }

    private static Stream<String> names(Entry entry) {
        return Stream.concat(Stream.of(entry.value()), entry.labels().values().stream());
    }

    private static List<String> parts(String name) {
        return SIGNS.splitAsStream(FacetPrefix.folded(name)).filter(part -> part.length() >= SHORTEST_PART).toList();
    }

    private static String bare(String name) {
        return SIGNS.matcher(FacetPrefix.folded(name)).replaceAll("");
    }

    /** Whether what was written goes on after a value of several parts: a goal alone says little of a target. */
    private static boolean beginsWith(String written, String value) {
        return SIGNS.matcher(value).find()
                && written.regionMatches(true, 0, value, 0, value.length())
                && written.length() > value.length()
                && !Character.isLetterOrDigit(written.charAt(value.length()));
    }
}
