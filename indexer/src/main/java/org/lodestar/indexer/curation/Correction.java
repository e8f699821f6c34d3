package org.lodestar.indexer.curation;

import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * One tag that a curator adds or removes.
 *
 * @param document the id of the document
 * @param page only the passages of this page, null for all
 * @param passage only the passage with this ordinal, null for all
 * @param add whether the value is added; else it is removed
 * @param where the row, such as {@code corrections.csv line 3}
 */
public record Correction(
        String document, @Nullable Integer page, @Nullable Integer passage, Value value, boolean add, String note, String where) {

    /** Whether it speaks of the document as a whole. */
    public boolean ofDocument() {
        return page == null && passage == null;
    }

    /** Whether it speaks of a passage: by its page, its ordinal, or the whole document. */
    public boolean concerns(Passage candidate) {
        return (page == null || page.equals(candidate.page())) && (passage == null || passage == candidate.ordinal());
    }

    /** What a reader is told of why the tag is there. */
    public Evidence evidence() {
        return new Evidence.Field("correction", note.isEmpty() ? where : where + ": " + note);
    }
}
