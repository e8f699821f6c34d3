package org.lodestar.engine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;

/**
 * One Boolean expression over passages, and what to show of the documents it finds. A document is found if at least one
 * of its passages satisfies text, selections and exclusions all together.
 *
 * @param text what was typed, null or blank for all passages
 * @param selections by dimension; a dimension that is missing is not restricted
 * @param facets the dimensions to count
 * @param page what part of the result to return
 * @param passages how many passages to show of a document, 1 to 20
 * @param expansion whether words also find other names of what they name
 * @param language of the reader, whose collation orders titles
 * @param explain whether to give the parts of each passage's score
 * @param timeLimit after which the search fails
 */
public record SearchRequest(
        @Nullable String text,
        Map<Dimension, Selection> selections,
        Scope scope,
        List<FacetRequest> facets,
        PageRequest page,
        int passages,
        @Nullable Sort sort,
        ConceptExpansion expansion,
        String language,
        boolean explain,
        Duration timeLimit) {

    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(5);

    /** Whose values selections, exclusions and counts of country, region, group, theme and sdg use. */
    public enum Scope {
        /** The values that the passage carries. */
        PASSAGE,
        /** The values that the passage's document is about. */
        DOCUMENT
    }

    /** The order of documents. Ties go by document id. */
    public enum Sort {
        /** By the best passage's score. */
        RELEVANCE,
        /** Oldest first, undated last. */
        DATE,
        /** Newest first, undated last. */
        DATE_DESCENDING,
        /** By the title's place in the collation order of all languages. */
        TITLE
    }

    public SearchRequest {
        selections = selections.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(selections));
        facets = List.copyOf(facets);
        if (passages < 1 || passages > 20) {
            throw new IllegalArgumentException("passages is " + passages + ", it can be 1 to 20");
        }
    }

    /** All documents, ten of them shown, nothing counted. */
    public static SearchRequest all() {
        return new SearchRequest(null, Map.of(), Scope.PASSAGE, List.of(), PageRequest.first(10), 3, null, ConceptExpansion.ALL, "en", false,
                DEFAULT_TIME_LIMIT);
    }

    public boolean hasText() {
        return text != null && !text.isBlank();
    }

    /** The order asked for; by default relevance where there is text, the newest first where there is none. */
    public Sort effectiveSort() {
        if (sort == null || (sort == Sort.RELEVANCE && !hasText())) {
            return hasText() ? Sort.RELEVANCE : Sort.DATE_DESCENDING;
        }
        return sort;
    }

    public SearchRequest withText(@Nullable String newText) {
        return new SearchRequest(
                newText, selections, scope, facets, page, passages, sort, expansion, language, explain, timeLimit);
    }

    public SearchRequest withSelections(Map<Dimension, Selection> newSelections) {
        return new SearchRequest(
                text, newSelections, scope, facets, page, passages, sort, expansion, language, explain, timeLimit);
    }

    public SearchRequest withScope(Scope newScope) {
        return new SearchRequest(
                text, selections, newScope, facets, page, passages, sort, expansion, language, explain, timeLimit);
    }

    public SearchRequest withFacets(List<FacetRequest> newFacets) {
        return new SearchRequest(
                text, selections, scope, newFacets, page, passages, sort, expansion, language, explain, timeLimit);
    }

    public SearchRequest withPage(PageRequest newPage) {
        return new SearchRequest(
                text, selections, scope, facets, newPage, passages, sort, expansion, language, explain, timeLimit);
    }

    public SearchRequest withPassages(int newPassages) {
        return new SearchRequest(
                text, selections, scope, facets, page, newPassages, sort, expansion, language, explain, timeLimit);
    }

    public SearchRequest withSort(Sort newSort) {
        return new SearchRequest(
                text, selections, scope, facets, page, passages, newSort, expansion, language, explain, timeLimit);
    }

    public SearchRequest withExpansion(ConceptExpansion newExpansion) {
        return new SearchRequest(
                text, selections, scope, facets, page, passages, sort, newExpansion, language, explain, timeLimit);
    }

    public SearchRequest withTimeLimit(Duration newLimit) {
        return new SearchRequest(
                text, selections, scope, facets, page, passages, sort, expansion, language, explain, newLimit);
    }
}
