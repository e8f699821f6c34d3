package org.lodestar.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The generations of one index: which are there, which is published, what is in them. */
public interface Generations {

    /**
     * The id of the published generation, if there is one yet.
     *
     * @throws DamagedIndexException if the index does not say so any more
     */
    Optional<String> current() throws IOException;

    /**
     * The published generation, if there is one yet.
     *
     * @throws DamagedIndexException if it cannot be told, or what it says of itself is not what was written
     */
    Optional<GenerationSummary> published() throws IOException;

    /** The ids of all finished generations, damaged ones too, the newest first. */
    List<String> ids() throws IOException;

    /**
     * What a finished generation says of itself.
     *
     * @throws DamagedIndexException if that is not what was written
     */
    GenerationSummary summary(String generation) throws IOException;

    /** The ids of generations that the published one does not come from: what a rollback has left behind. */
    List<String> setAside() throws IOException;

    /** What became of each source in the run that made a generation, in the order of their names. */
    Stream<SourceRecord> sources(String generation) throws IOException;

    /**
     * Everything that is wrong with a generation: missing or altered files, an index that cannot be read.
     *
     * @return empty if it is sound
     */
    List<String> verify(String generation) throws IOException;

    /** What can be done about a damaged generation, as commands that would work: an end of a message. */
    String remedy(String damaged) throws IOException;

    /** The documents that no run may bring back. */
    Withdrawals withdrawals() throws IOException;
}
