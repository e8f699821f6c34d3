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

    /** A first passage that names more targets than this lists them; a goal, its target and one more are no list. */
    private static final int MOST_IN_OPENING = 3;

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
        Map<Value, Integer> counts = new LinkedHashMap<>();
        Map<Value, Evidence> evidence = new LinkedHashMap<>();
        for (NamedIn passage : passages) {
            Set<Value> inPassage = new LinkedHashSet<>();
            for (Naming naming : passage.namings) {
                if (naming.value().dimension() == dimension && inPassage.add(naming.value())) {
                    counts.merge(naming.value(), 1, Integer::sum);
                    evidence.putIfAbsent(naming.value(), new Evidence.Words(naming.words(), passage.page));
                }
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Map<Value, Evidence> about = new LinkedHashMap<>();
        for (Naming naming : title) {
            if (naming.value().dimension() == dimension
                    && counts.getOrDefault(naming.value(), 0) >= SHARE_WITH_TITLE * passages.size()) {
                about.put(naming.value(), new Evidence.Words(naming.words(), null));
            }
        }
        if (dimension == Dimension.SDG && !passages.isEmpty()) {
            List<Naming> opening = passages.getFirst().namings.stream().filter(n -> n.value().dimension() == dimension).toList();
            if (opening.stream().map(Naming::value).distinct().count() <= MOST_IN_OPENING) {
                opening.forEach(n -> about.putIfAbsent(n.value(), new Evidence.Words(n.words(), passages.getFirst().page)));
            }
        }
        boolean titleDecides = dimension == Dimension.COUNTRY && !about.isEmpty();
        counts.forEach((value, count) -> {
            boolean dominates = count >= SHARE * passages.size() && count >= OF_THE_MOST_FREQUENT * most;
            Evidence words = evidence.get(value);
            if (dominates && !titleDecides && words != null) {
                about.putIfAbsent(value, words);
            }
        });
        List<Tag> tags = new ArrayList<>();
        about.forEach((value, why) -> tags.add(new Tag(dimension, value.value(), How.NAMED, why)));
        return tags;
    }
}
