package org.lodestar.server.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.Selection;
import org.lodestar.server.answer.SearchBody;

/** Facets as lists of check boxes, and what is chosen as chips that can be taken away. */
final class FacetLists {

    private static final String NONE = "none";
    private static final int MORE = 100;
    private static final Set<String> OPEN_AT_FIRST = Set.of("country", "theme", "language");

    private final Vocabularies vocabularies;
    private final Messages messages;
    private final String language;
    private final SearchLink here;

    FacetLists(Vocabularies vocabularies, Messages messages, String language, SearchLink here) {
        this.vocabularies = vocabularies;
        this.messages = messages;
        this.language = language;
        this.here = here;
    }

    SearchPage.Facet of(SearchBody.Facet facet, Map<Dimension, Selection> selections) {
        Selection chosen = Dimension.of(facet.dimension())
                .map(dimension -> selections.getOrDefault(dimension, Selection.EMPTY))
                .orElse(Selection.EMPTY);
        List<SearchPage.FacetValue> values = new ArrayList<>(nested(facet.values()));
        if (facet.none() > 0 || chosen.none()) {
            values.add(new SearchPage.FacetValue(
                    NONE, messages.text(NONE), messages.text("number", facet.none()), chosen.none(), 0));
        }
        boolean all = facet.values().size() >= facet.total();
        return new SearchPage.Facet(
                facet.dimension(),
                messages.text("facet." + facet.dimension()),
                OPEN_AT_FIRST.contains(facet.dimension()) || chosen.chooses(),
                values,
                all ? null : here.set("facet.size", String.valueOf(MORE)).href(),
                messages.text("facet.more", facet.total() - facet.values().size()));
    }

    /** Each value below the next broader one, where that is listed too; otherwise in the order given. */
    private List<SearchPage.FacetValue> nested(List<SearchBody.FacetValue> values) {
        Map<String, List<SearchBody.FacetValue>> below = new LinkedHashMap<>();
        Set<String> listed = new HashSet<>();
        values.forEach(value -> listed.add(value.value()));
        for (SearchBody.FacetValue value : values) {
            String parent = value.parent() != null && listed.contains(value.parent()) ? value.parent() : "";
            below.computeIfAbsent(parent, p -> new ArrayList<>()).add(value);
        }
        List<SearchPage.FacetValue> rows = new ArrayList<>();
        nest("", 0, below, rows);
        return rows;
    }

    private void nest(
            String parent, int depth, Map<String, List<SearchBody.FacetValue>> below, List<SearchPage.FacetValue> rows) {
        for (SearchBody.FacetValue value : below.getOrDefault(parent, List.of())) {
            rows.add(new SearchPage.FacetValue(
                    value.value(), value.label(), messages.text("number", value.count()), value.selected(), depth));
            nest(value.value(), depth + 1, below, rows);
        }
    }

    /** What is chosen and excluded, in the order of dimensions. */
    List<SearchPage.Chip> chips() {
        List<SearchPage.Chip> chips = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String name = dimension.parameter();
            chips.addAll(chips(dimension, name, false));
            chips.addAll(chips(dimension, "not." + name, true));
            if (here.parameters().getOrDefault(name + ".match", List.of()).contains("all")) {
                chips.add(new SearchPage.Chip(
                        messages.text("facet." + name), messages.text("chip.all"),
                        here.without(name + ".match", "all").href(), false));
            }
        }
        if (here.parameters().getOrDefault("scope", List.of()).contains("document")) {
            chips.add(new SearchPage.Chip(
                    messages.text("chip.scope"), messages.text("chip.scope.document"),
                    here.without("scope", "document").href(), false));
        }
        return chips;
    }

    private List<SearchPage.Chip> chips(Dimension dimension, String parameter, boolean excluded) {
        return here.parameters().getOrDefault(parameter, List.of()).stream()
                .map(value -> new SearchPage.Chip(
                        messages.text("facet." + dimension.parameter()), label(dimension, value),
                        here.without(parameter, value).href(), excluded))
                .toList();
    }

    private String label(Dimension dimension, String value) {
        if (value.equals(NONE)) {
            return messages.text(NONE);
        }
        return dimension == Dimension.YEAR ? value.replace("..", "–") : vocabularies.label(dimension, value, language);
    }
}
