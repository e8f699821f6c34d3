package org.lodestar.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The generations of one index: which are there, which is published, and how a new one begins. */
public interface GenerationStore {

    /** The published generation, if there is one yet. */
    Optional<GenerationSummary> published() throws IOException;

    /** All finished generations, the newest first. */
    List<GenerationSummary> generations() throws IOException;

    /** What became of each source in the run that made a generation, in the order of their names. */
    Stream<SourceRecord> sources(String generation) throws IOException;

    /**
     * Everything that is wrong with a generation: missing or altered files, an index that cannot be read.
     *
     * @return empty if it is sound
     */
    List<String> verify(String generation) throws IOException;

    /**
     * Whether a draft of this pipeline could take documents over from the published generation; nothing is written, and
     * it does not matter whether another run is writing.
     *
     * @param pipeline as for {@link #begin}
     * @return false where nothing is published yet
     */
    boolean canCarryOver(String pipeline) throws IOException;

    /**
     * Starts a new generation; readers see nothing of it until it is published.
     *
     * @param pipeline the versions of all that makes documents of sources: a document of a generation with another
     *     pipeline is not carried over
     * @throws IndexInUseException if another run is writing
     */
    GenerationDraft begin(String pipeline) throws IOException, IndexInUseException;
}
