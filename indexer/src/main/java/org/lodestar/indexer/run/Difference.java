package org.lodestar.indexer.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.State;

/** In what a source is another than it was when the published generation was made; worded for the report. */
final class Difference {

    private Difference() {}

    /** Of the same source; empty if there is none. */
    static Optional<String> between(State before, State now) {
        List<String> parts = new ArrayList<>();
        if (!before.content().equals(now.content())) {
            parts.add("content changed");
        }
        if (!before.metadata().equals(now.metadata())) {
            parts.add("metadata changed");
        }
        if (!before.corrections().equals(now.corrections())) {
            parts.add("corrections changed");
        }
        if (!Objects.equals(before.place(), now.place())) {
            parts.add("stood at " + before.place() + " before");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /**
     * Of a document that may have had another source.
     *
     * @param source name of what it is read from now
     */
    static Optional<String> between(SourceRecord before, String source, State now) {
        State state = before.state();
        String was = PublishedSources.fileOf(before);
        boolean sameSource = now.place() == null ? source.startsWith(was + ":") : source.equals(was);
        if (!sameSource) {
            return Optional.of("was read from " + before.source() + " before");
        }
        return state == null ? Optional.of("content changed") : between(state, now);
    }
}
