package org.lodestar.server.answer;

import java.util.List;

/**
 * The documents most like another one.
 *
 * @param document the id of that one
 */
public record SimilarBody(SearchBody.Index index, String document, List<Result> results) {

    /**
     * @param score above 0, at most 1
     * @param shared what both are about, and the concepts that both name
     */
    public record Result(SearchBody.DocumentSummary document, float score, List<Shared> shared) {}

    /** @param dimension one of the dimensions, or {@code concept} */
    public record Shared(String dimension, String value, String label) {}
}
