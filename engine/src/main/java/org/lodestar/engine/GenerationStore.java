package org.lodestar.engine;

import java.io.IOException;

/** The generations of one index, and how a new one begins. */
public interface GenerationStore extends Generations {

    /**
     * Starts a new generation; readers see nothing of it until it is published.
     *
     * @param pipeline the versions of all that makes documents of sources: a document of a generation with another
     *     pipeline is not carried over
     * @throws IndexInUseException if another run is writing
     */
    GenerationDraft begin(String pipeline) throws IOException, IndexInUseException;
}
