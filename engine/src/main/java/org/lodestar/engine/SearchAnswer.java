package org.lodestar.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * What a request found. Every number is exact.
 *
 * @param relaxed whether nothing matched as many words as asked for, so that one sufficed
 * @param didYouMean the text with words of the index in place of misspelt ones, where that finds more; null where nothing does
 * @param expansions what words of the text name, and which other names of it were looked for besides
 * @param documents how many documents have a passage that satisfies the request
 * @param passages how many passages satisfy it
 * @param generation that was searched
 * @param hits the documents asked for, in order
 * @param facets in the order they were asked for
 * @param next the cursor to go on from, null where nothing follows
 */
public record SearchAnswer(
        boolean relaxed,
        @Nullable String didYouMean,
        List<Expansion> expansions,
        int documents,
        int passages,
        GenerationSummary generation,
        List<Hit> hits,
        List<Facet> facets,
        @Nullable String next) {

    /**
     * A meaning that words of the query name.
     *
     * @param concept its id: a concept's, or the value of a country, region or organisation
     * @param matched the words, as they were typed
     * @param terms its names that were looked for besides, none where the index holds no other one
     * @param values what passages that speak of it are tagged with
     */
    public record Expansion(String concept, String matched, List<ExpandedTerm> terms, Set<Value> values) {}

    /** A name that was looked for in the passages of a language. */
    public record ExpandedTerm(String language, String text) {}

    /**
     * A found document.
     *
     * @param score of its best passage, null without text
     * @param matchingPassages how many of its passages satisfy the request
     * @param passages the best of them, best first; without text the first ones
     * @param related the documents that are the same in some way, whether they are found or not
     */
    public record Hit(
            Document document, @Nullable Float score, int matchingPassages, List<PassageHit> passages, List<Related> related) {}

    /**
     * A found passage.
     *
     * @param score null without text
     * @param snippet HTML whose only element is {@code mark}; null where the document's text may not be quoted
     * @param explanation the parts that sum to the score, empty unless asked for
     */
    public record PassageHit(
            Passage passage, @Nullable Float score, @Nullable String snippet, List<ScorePart> explanation) {}

    /**
     * A part of a score.
     *
     * @param field what it was found in, such as {@code text.es}
     * @param term the word as it is indexed, or the id of what another name in the passage stands for
     */
    public record ScorePart(String field, String term, float score) {}

    /**
     * The counts of one dimension.
     *
     * @param total how many values there are to list, so never less than are listed: those with a count above 0 that the
     *     request wants listed, and every selected value, also at 0
     * @param none documents found when "carries no value" is chosen instead
     */
    public record Facet(Dimension dimension, int total, int none, List<Count> counts) {}

    /**
     * How many documents the same request finds with this value chosen in its dimension.
     *
     * @param parent the next broader value
     */
    public record Count(String value, @Nullable String parent, int documents, boolean selected) {}
}
