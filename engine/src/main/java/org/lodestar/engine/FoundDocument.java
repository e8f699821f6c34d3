package org.lodestar.engine;

import java.util.List;
import org.lodestar.corpus.TaggedDocument;

/**
 * A document that was asked for by its key.
 *
 * @param related in the order of {@link Related.How}, none of them empty
 * @param generation that it is from
 */
public record FoundDocument(TaggedDocument tagged, List<Related> related, GenerationSummary generation) {

    public FoundDocument {
        related = List.copyOf(related);
    }
}
