package org.lodestar.server;

import java.util.Map;
import org.lodestar.corpus.Dimension;

/** What each parameter of a search is for, in a line of the command's help. */
final class SearchOptions {

    private static final Map<String, String> SINGLE = Map.ofEntries(
            Map.entry("q", "The query, which may also be given without an option."),
            Map.entry("scope", "Whose values count: passage (default) or document."),
            Map.entry("facets", "Dimensions to count, with commas between; empty: none."),
            Map.entry("facet.size", "Values to list of each (default: 20, at most 1000)."),
            Map.entry("page", "Page of results, from 1 (default: 1)."),
            Map.entry("size", "Documents on a page (default: 10, at most 100)."),
            Map.entry("after", "Go on from the 'more' of an answer."),
            Map.entry("passages", "Passages to show of each (default: 3, at most 20)."),
            Map.entry("sort", "relevance (default), date, -date or title."),
            Map.entry("lang", "Language of labels: en, es, fr, pt, ar or vi."),
            Map.entry("expand", "concepts (default) or none."),
            Map.entry("expand.not", "A concept not to expand; may be repeated."),
            Map.entry("explain", "true: give the parts of each score (in --json)."));

    private static final Map<Dimension, String> VALUES = Map.of(
            Dimension.COUNTRY, "NPL", Dimension.REGION, "034", Dimension.GROUP, "pathfinder-2019-07",
            Dimension.THEME, "fishing", Dimension.SDG, "8.7", Dimension.LANGUAGE, "es", Dimension.TYPE, "report",
            Dimension.ORGANISATION, "ILO", Dimension.ORGANISATION_TYPE, "un", Dimension.YEAR, "2018..2020");

    private SearchOptions() {}

    static String description(String parameter) {
        String single = SINGLE.get(parameter);
        return single != null ? single : ofDimension(parameter);
    }

    private static String ofDimension(String parameter) {
        if (parameter.startsWith("not.")) {
            return "Without this " + parameter.substring("not.".length()) + "; may be repeated.";
        }
        if (parameter.endsWith(".match")) {
            return "any (default): one value suffices; all: each is needed.";
        }
        if (parameter.endsWith(".prefix")) {
            return "List the values with a word that begins so.";
        }
        Dimension dimension = Dimension.of(parameter).orElseThrow(() -> new IllegalArgumentException(parameter));
        return "With this " + parameter + ", such as " + VALUES.get(dimension) + "; may be repeated.";
    }
}
