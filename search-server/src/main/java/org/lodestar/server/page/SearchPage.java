package org.lodestar.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param hidden parameters that no visible control holds
 * @param notice something to know about the whole result, such as that the question was relaxed
 * @param otherNames by which other names passages were looked for
 * @param expansion the same question without other names, or with them again; null where that changes nothing
 * @param offers filters that the question's own words suggest
 * @param didYouMean the question in a spelling that finds more
 * @param clear the same question without filters
 */
public record SearchPage(
        Frame frame,
        List<Parameter> hidden,
        String count,
        @Nullable String notice,
        List<OtherNames> otherNames,
        @Nullable Choice expansion,
        List<TagLink> offers,
        List<Chip> chips,
        String clear,
        List<Facet> facets,
        List<Choice> sorts,
        List<Result> results,
        List<Hint> hints,
        @Nullable String previous,
        @Nullable String place,
        @Nullable String next,
        @Nullable Hint didYouMean) {

    public record Parameter(String name, String value) {}

    /**
     * Other names of what words of the question name.
     *
     * @param matched these words
     * @param without the same question without the other names
     */
    public record OtherNames(String matched, List<Name> names, String without) {}

    /** @param direction {@code ltr} or {@code rtl} */
    public record Name(String text, String language, String direction, String languageName) {}

    /** @param dimension the name of what it filters by */
    public record Chip(String dimension, String label, String remove, boolean excluded) {}

    /** @param more the page with more values, null where all are listed */
    public record Facet(
            String dimension, String legend, boolean open, List<FacetValue> values, @Nullable String more, String moreText) {}

    /** @param depth below its ancestors in the list, 0 for none */
    public record FacetValue(String value, String label, String count, boolean selected, int depth) {}

    public record Choice(String label, String href, boolean current) {}

    /** @param href null where a hint is words alone */
    public record Hint(String text, @Nullable String href) {}

    /** @param withheld whether no text of it may be shown */
    public record Result(
            String title,
            String href,
            @Nullable String language,
            String type,
            @Nullable String date,
            @Nullable String dateText,
            @Nullable String organisations,
            @Nullable String pages,
            List<TagLink> tags,
            List<RelatedDocuments> related,
            String matching,
            boolean withheld,
            List<FoundPassage> passages) {}

    public record TagLink(String dimension, String label, String href) {}

    public record FoundPassage(
            String href,
            String place,
            @Nullable String heading,
            String language,
            String direction,
            String languageName,
            List<Snippet.Part> snippet,
            List<TagLink> tags) {}
}
