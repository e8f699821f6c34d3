package org.lodestar.engine;

import java.io.IOException;

/** The generations of one index, and how a new one begins. */
public interface GenerationStore extends Generations {

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
