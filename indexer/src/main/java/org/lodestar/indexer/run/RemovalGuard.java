package org.lodestar.indexer.run;

import java.util.Optional;
import java.util.Set;
import org.lodestar.engine.GenerationSummary;

/** Refuses to publish where too much of what is published would vanish: a folder that was not mounted is no reason to forget it. */
final class RemovalGuard {

    /** Below this many, or this part of what is published, documents may be removed without a word. */
    private static final int FEW = 10;
    private static final double SMALL_PART = 0.1;

    private RemovalGuard() {}

    /**
     * Why a run is refused, empty if it is not.
     *
     * @param documents the ids of the run's documents
     * @param allowed whether as much may be removed as there is
     */
    static Optional<String> refusal(PublishedSources published, Set<String> documents, boolean allowed) {
        if (documents.isEmpty()) {
            return Optional.of("no source came to a document, so there is nothing to publish");
        }
        long gone = published.documents().stream().filter(r -> !documents.contains(r.document())).count();
        int before = published.generation().map(GenerationSummary::documents).orElse(0);
        if (!allowed && gone > FEW && gone > SMALL_PART * before) {
            return Optional.of(gone + " of the " + before + " published documents would be removed; if that is what "
                    + "is meant, run again with --allow-removals");
        }
        return Optional.empty();
    }
}
