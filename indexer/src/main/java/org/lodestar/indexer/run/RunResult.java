package org.lodestar.indexer.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;

/** What came of a run. */
public sealed interface RunResult {

    /** What became of every source, in their order, and then of every document that is gone. */
    List<SourceRecord> sources();

    /** A new generation is published. */
    record Published(GenerationSummary generation, List<SourceRecord> sources) implements RunResult {}

    /** There was nothing to do. */
    record Unchanged(GenerationSummary generation, List<SourceRecord> sources) implements RunResult {}

    /**
     * Nothing was written, as was asked for.
     *
     * @param refusal why a run would be {@link Refused}, null where it would not
     * @param anew whether a run would make all documents anew, though what is unchanged is called so
     * @param failedAgain names of the failed sources that had failed in the run before as well
     */
    record Planned(@Nullable String refusal, boolean anew, Set<String> failedAgain, List<SourceRecord> sources)
            implements RunResult {}

    /** What was published stays. */
    record Refused(String reason, List<SourceRecord> sources) implements RunResult {}

    default long count(Outcome outcome) {
        return sources().stream().filter(s -> s.outcome() == outcome).count();
    }

    /** The counts of the last line: {@code 3 new, 1 changed, ...}. */
    default String counts() {
        return String.format(Locale.ROOT, "%d new, %d changed, %d unchanged, %d removed, %d blank, %d failed",
                count(Outcome.NEW), count(Outcome.CHANGED), count(Outcome.UNCHANGED), count(Outcome.REMOVED),
                count(Outcome.BLANK), count(Outcome.FAILED));
    }
}
