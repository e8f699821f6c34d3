package org.lodestar.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.FacetRequest;
import org.lodestar.engine.SearchAnswer.Count;
import org.lodestar.engine.SearchAnswer.Facet;
import org.lodestar.engine.SearchRequest.Scope;

/**
 * Counts documents by the values of one dimension while passages go by in order. The count of a value is what the same
 * request finds with that value chosen instead, or as well where all choices must hold.
 */
final class FacetCounter {

    private static final Comparator<Count> ORDER =
            Comparator.comparingInt(Count::documents).reversed().thenComparing(Count::value);

    private final FacetRequest request;
    private final Blocks.Column column;
    private final @Nullable Condition condition;
    /** The condition whose failure does not matter here, as it would be replaced. */
    private final int replaced;
    private final int[] counts;
    private final int[] lastDocument;

    FacetCounter(FacetRequest request, Blocks blocks, Conditions conditions, Scope scope) {
        this.request = request;
        this.column = blocks.column(request.dimension(), scope);
        this.condition = conditions.of(request.dimension());
        this.replaced = condition == null || condition.all() ? Conditions.NOTHING : conditions.index(request.dimension());
        this.counts = new int[column.values.size()];
        this.lastDocument = new int[column.values.size()];
        Arrays.fill(lastDocument, -1);
    }

    /** Takes a passage that fails at most one selection; {@code failing} as {@link Conditions#failing} tells. */
    void collect(int passage, int document, int failing) {
        if (failing != Conditions.NOTHING && failing != replaced) {
            return;
        }
        FacetValues values = column.values;
        int row = column.row(passage);
        for (int i = values.start(row); i < values.end(row); i++) {
            int ordinal = values.ordinalAt(i);
            if (lastDocument[ordinal] != document) {
                lastDocument[ordinal] = document;
                counts[ordinal]++;
            }
        }
    }

    Facet facet(Vocabularies vocabularies) {
        FacetValues values = column.values;
        List<Count> found = new ArrayList<>();
        for (int ordinal = 0; ordinal < values.none(); ordinal++) {
            if (counts[ordinal] > 0 && request.listed().test(values.value(ordinal))) {
                found.add(count(vocabularies, values.value(ordinal), counts[ordinal]));
            }
        }
        found.sort(ORDER);
        List<Count> shown = new ArrayList<>(found.subList(0, Math.min(found.size(), request.size())));
        int total = found.size();
        for (String value : selected()) {
            if (shown.stream().noneMatch(count -> count.value().equals(value))) {
                int ordinal = values.ordinal(value);
                Count selected = count(vocabularies, value, ordinal < 0 ? 0 : counts[ordinal]);
                shown.add(selected);
                total += found.contains(selected) ? 0 : 1;
            }
        }
        shown.sort(ORDER);
        return new Facet(request.dimension(), total, counts[values.none()], shown);
    }

    private Set<String> selected() {
        return condition == null ? Set.of() : condition.selectedValues();
    }

    private Count count(Vocabularies vocabularies, String value, int documents) {
        Dimension dimension = request.dimension();
        List<String> ancestors = vocabularies.ancestors(dimension, value);
        return new Count(value, ancestors.isEmpty() ? null : ancestors.getFirst(), documents, selected().contains(value));
    }
}
