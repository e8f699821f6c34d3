package org.lodestar.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.lodestar.corpus.TaggedDocument;

/** A generation being written. Closed without {@link #publish}, it leaves nothing behind. Safe for many threads. */
public interface GenerationDraft extends Closeable {

    /**
     * Takes documents over from the published generation as they are, without reading their sources again.
     *
     * @param ids that are all in the published generation
     * @throws IllegalStateException if the published generation was made by another pipeline, analyzers, vocabularies
     *     or schema, see {@link #canCarryOver}
     */
    void carryOver(Set<String> ids) throws IOException;

    /** Whether the published generation was made in just the way this draft is being made. */
    boolean canCarryOver();

    /** Adds a document that is in neither the draft nor {@link #carryOver}. */
    void add(TaggedDocument document) throws IOException;

    /**
     * Finishes the generation, verifies it on disk, and makes it the published one in one step.
     *
     * @param sources what became of every source of the run
     */
    GenerationSummary publish(Collection<SourceRecord> sources) throws IOException;
}
