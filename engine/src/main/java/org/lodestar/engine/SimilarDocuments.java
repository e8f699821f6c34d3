package org.lodestar.engine;

import java.util.List;
import org.lodestar.corpus.Document;

/**
 * The documents that are most like another one, whatever language they are in. Those that are the same as it in some way
 * are not among them: they are its {@link Related}.
 *
 * @param document that they are like
 * @param similar most alike first
 */
public record SimilarDocuments(GenerationSummary generation, Document document, List<Similar> similar) {

    /** The dimension of a {@link Shared} concept. */
    public static final String CONCEPT = "concept";

    public SimilarDocuments {
        similar = List.copyOf(similar);
    }

    /**
     * One of them.
     *
     * @param score above 0 and at most 1, which would be a document that shares all that counts
     * @param shared what both are about or name, what tells most first
     * @param related the documents that are the same as this one
     */
    public record Similar(Document document, float score, List<Shared> shared, List<Related> related) {
        public Similar {
            shared = List.copyOf(shared);
            related = List.copyOf(related);
        }
    }

    /**
     * What two documents share.
     *
     * @param dimension the parameter of a dimension, or {@link #CONCEPT}
     * @param value of it, or the id of the concept
     */
    public record Shared(String dimension, String value) {}
}
