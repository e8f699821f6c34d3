package org.lodestar.indexer.tagging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * What a document is about where its metadata does not say: the values in its title, else those that dominate its
 * passages; and the SDG targets that it opens with, as they are often numbered once and then taken as read.
 */
final class Aboutness {

    /**
     * A value dominates if this part of the passages names it, and this part of those that name the most frequent value of
     * the dimension. Chosen on half of the country findings of 2016 to 2018, where neighbours and places of transit are
     * named in up to a fifth of the passages.
     */
    private static final double SHARE = 0.25;
    private static final double OF_THE_MOST_FREQUENT = 0.6;

    /** A value that a title names need not dominate, but it must not be there in passing either. */
    private static final double SHARE_WITH_TITLE = 0.05;

    /** Passages from the first that may be the opening: a cover or a form's head may stand before it. */
    private static final int OPENING = 3;
    /** An opening that names more targets than this in one breath lists them. */
    private static final int MOST_IN_OPENING = 3;
    /** A target named less than this part of the most named one in an opening is a neighbour of it. */
    private static final double OF_THE_MOST_FREQUENT_IN_OPENING = 0.7;

    /** What one passage names. */
    record NamedIn(@Nullable Integer page, List<Naming> namings) {}

    private Aboutness() {}

    /**
     * The tags of one dimension.
     *
     * @param title what the title names
     * @param passages what each passage that holds text names
     */
    static List<Tag> of(Dimension dimension, List<Naming> title, List<NamedIn> passages) {
        // Goals and targets that are numbered outrank those that follow from words.
        boolean numbered = passages.stream().flatMap(p -> p.namings.stream())
                .anyMatch(n -> n.value().dimension() == Dimension.SDG && n.how() == How.NAMED);
        Map<Value, Integer> counted = new LinkedHashMap<>();
        Map<Value, Evidence> evidence = new LinkedHashMap<>();
        for (NamedIn passage : passages) {
            Set<Value> inPassage = new LinkedHashSet<>();
            for (Naming naming : passage.namings) {
                boolean counts = naming.value().dimension() == dimension
                        && (dimension != Dimension.SDG || !numbered || naming.how() == How.NAMED);
                if (counts && inPassage.add(naming.value())) {
                    counted.merge(naming.value(), 1, Integer::sum);
                    evidence.putIfAbsent(naming.value(), new Evidence.Words(naming.words(), passage.page));
                }
            }
        }
        Map<Value, Evidence> about = new LinkedHashMap<>();
        for (Naming naming : title) {
            if (naming.value().dimension() == dimension
                    && counted.getOrDefault(naming.value(), 0) >= SHARE_WITH_TITLE * passages.size()) {
                about.put(naming.value(), new Evidence.Words(naming.words(), null));
            }
        }
        if (dimension == Dimension.SDG) {
            opening(passages).forEach(about::putIfAbsent);
        }
        boolean titleDecides = dimension == Dimension.COUNTRY && !about.isEmpty();
        int most = counted.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        counted.forEach((value, count) -> {
            boolean dominates = count >= SHARE * passages.size() && count >= OF_THE_MOST_FREQUENT * most;
            Evidence words = evidence.get(value);
            if (dominates && !titleDecides && words != null) {
                about.putIfAbsent(value, words);
            }
        });
        List<Tag> tags = new ArrayList<>();
        boolean titleNumbers = title.stream().anyMatch(n -> n.value().dimension() == dimension && n.how() == How.NAMED);
        How how = dimension == Dimension.SDG && !numbered && !titleNumbers ? How.DERIVED : How.NAMED;
        about.forEach((value, why) -> tags.add(new Tag(dimension, value.value(), how, why)));
        return tags;
    }

    /**
     * The goals and targets that the opening is about: those named most in the first passage that names any by its code. One
     * named in passing, as a neighbour of the one described, is left out.
     */
    private static Map<Value, Evidence> opening(List<NamedIn> passages) {
        for (NamedIn passage : passages.subList(0, Math.min(OPENING, passages.size()))) {
            Map<Value, Integer> counts = new LinkedHashMap<>();
            Map<Value, Evidence> evidence = new LinkedHashMap<>();
            List<Naming> codes = passage.namings.stream()
                    .filter(n -> n.value().dimension() == Dimension.SDG && n.how() == How.NAMED).toList();
            codes.forEach(code -> {
                counts.merge(code.value(), 1, Integer::sum);
                evidence.putIfAbsent(code.value(), new Evidence.Words(code.words(), passage.page));
            });
            int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            counts.values().removeIf(count -> count < OF_THE_MOST_FREQUENT_IN_OPENING * most);
            evidence.keySet().retainAll(counts.keySet());
            if (most > 0) {
                return counts.size() <= MOST_IN_OPENING ? evidence : Map.of();
            }
        }
        return Map.of();
    }
}
