package org.lodestar.server.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.SearchAnswer.ExpandedTerm;

/** The answer to a search. */
public record SearchBody(
        Query query,
        Total total,
        Index index,
        long tookMillis,
        List<Result> results,
        List<Facet> facets,
        @Nullable String next) {

    /**
     * @param didYouMean a better spelling, null where there is none to offer
     * @param expansions what words of the question name, and by which other names passages were looked for
     */
    public record Query(String text, boolean relaxed, @Nullable String didYouMean, List<Expansion> expansions) {}

    /**
     * @param concept id of what words of the question name: a concept's, or the value of a country, region, organisation or target
     * @param terms other names of it that were looked for as well
     * @param values what passages that speak of it are tagged with, to choose from
     */
    public record Expansion(String concept, String label, String matched, List<ExpandedTerm> terms, List<Offer> values) {}

    /** A value that is not chosen, as no question filters by itself. */
    public record Offer(String dimension, String value, String label) {}

    public record Total(int documents, int passages) {}

    /** The generation that was searched. */
    public record Index(String generation, String fingerprint) {}

    public record Result(
            DocumentSummary document, @Nullable Float score, int matchingPassages, List<FoundPassage> passages) {}

    /** @param countries what the document is about, as are themes and sdgTargets */
    public record DocumentSummary(
            String id,
            String key,
            String title,
            @Nullable String language,
            String type,
            @Nullable String date,
            @Nullable Integer pages,
            @Nullable String url,
            @Nullable String licence,
            List<String> organisations,
            List<LabelledValue> countries,
            List<LabelledValue> themes,
            List<LabelledValue> sdgTargets,
            List<RelatedBody> related) {}

    /**
     * @param heading null where there is none, or where the document's text may not be quoted
     * @param section the headings it stands under, the outermost first, {@code heading} last; empty where heading is null
     * @param snippet HTML with {@code mark} as its only element; null where the document's text may not be quoted
     * @param explanation left out unless asked for
     */
    public record FoundPassage(
            String id,
            int ordinal,
            @Nullable Integer page,
            @Nullable String heading,
            List<String> section,
            String language,
            @Nullable Float score,
            @Nullable String snippet,
            String link,
            List<PassageTag> tags,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ScorePart> explanation) {}

    public record PassageTag(String dimension, String value, String label, String how) {}

    /** @param term null where the document's text may not be quoted: the index may hold more of a word than was asked for */
    public record ScorePart(String field, @Nullable String term, float score) {}

    public record Facet(String dimension, int total, int none, List<FacetValue> values) {}

    public record FacetValue(String value, String label, @Nullable String parent, int count, boolean selected) {}
}
