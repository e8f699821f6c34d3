package org.lodestar.indexer.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.engine.SourceRecord.State;

/** What the sources of a run came to, taken in their order. For one thread. */
final class Outcomes {

    private final PublishedSources published;
    private final List<SourceRecord> records = new ArrayList<>();
    private final Set<String> documents = new LinkedHashSet<>();
    private final Set<String> carried = new LinkedHashSet<>();
    private final Set<String> failedAgain = new LinkedHashSet<>();
    /** Key to the name of the source that has it. */
    private final Map<String, String> holders = new HashMap<>();
    private boolean changed;

    Outcomes(PublishedSources published) {
        this.published = published;
    }

    /** Takes what one source came to, and returns the document that is to be written for it, if any. */
    Optional<TaggedDocument> take(Done done) {
        SourceRecord record = done.record();
        TaggedDocument written = null;
        if (record.document() != null) {
            String holder = holders.putIfAbsent(DocumentKey.of(record.document()), record.source());
            if (holder != null) {
                record = failed(record, "has the id '" + record.document() + "', which " + holder + " has already");
            } else {
                documents.add(record.document());
                written = done.document();
                if (written == null) {
                    carried.add(record.document());
                }
            }
        }
        if (record.outcome() == Outcome.FAILED && done.known() != null && done.known().outcome() == Outcome.FAILED) {
            failedAgain.add(record.source());
        }
        changed |= !isAsBefore(record, done.known());
        records.add(record);
        return Optional.ofNullable(written);
    }

    /** The record taken last. */
    SourceRecord last() {
        return records.getLast();
    }

    /** A failure of this kind is looked into again in the next run, as it depends on more than the source. */
    private static SourceRecord failed(SourceRecord r, String reason) {
        State state = r.state();
        return new SourceRecord(
                r.source(), null, Outcome.FAILED, reason, false, null, 0, r.milliseconds(),
                state == null ? null : state.with(false, false));
    }

    private static boolean isAsBefore(SourceRecord now, @Nullable SourceRecord known) {
        return switch (now.outcome()) {
            case UNCHANGED -> true;
            case BLANK -> known != null && known.outcome() == Outcome.BLANK && known.state() != null && now.state() != null
                    && Difference.between(known.state(), now.state()).isEmpty();
            case FAILED, IGNORED -> known != null && known.document() == null && known.outcome() == now.outcome();
            case NEW, CHANGED, REMOVED -> false;
        };
    }

    /** Whether nothing has changed, so that there is nothing to publish. */
    boolean nothingToDo() {
        return !changed && lost().isEmpty();
    }

    /** The ids of the documents of this run. */
    Set<String> documents() {
        return Collections.unmodifiableSet(documents);
    }

    /** The ids of those among them that are taken over as they are. */
    Set<String> carried() {
        return Collections.unmodifiableSet(carried);
    }

    /** The sources that had failed in the run before as well. */
    Set<String> failedAgain() {
        return Collections.unmodifiableSet(failedAgain);
    }

    /** The published documents that are none of this run. */
    private List<SourceRecord> lost() {
        return published.documents().stream().filter(r -> !documents.contains(r.document())).toList();
    }

    /** What became of every source, in their order, and then of every published document that is gone. */
    List<SourceRecord> all() {
        Map<String, SourceRecord> present = new HashMap<>();
        records.forEach(r -> present.put(r.source(), r));
        List<SourceRecord> lost = lost();
        SameContent moved = new SameContent(records, lost, present.keySet());
        List<SourceRecord> all = new ArrayList<>();
        records.forEach(r -> all.add(moved.explained(withLoss(r))));
        for (SourceRecord gone : lost) {
            SourceRecord now = present.get(gone.source());
            if (now == null || now.outcome() != Outcome.FAILED) {
                all.add(removed(gone, now == null ? moved.whereTo(gone) : becomes(now)));
            }
        }
        return all;
    }

    private static SourceRecord removed(SourceRecord gone, String reason) {
        return new SourceRecord(gone.source(), gone.document(), Outcome.REMOVED, reason, false, null, 0, 0, null);
    }

    private static String becomes(SourceRecord now) {
        return now.document() == null ? now.source() + " is no document any more" : now.source() + " is the document '" + now.document() + "' now";
    }

    /** A source that fails says so of the document that it was. */
    private SourceRecord withLoss(SourceRecord r) {
        SourceRecord was = r.outcome() == Outcome.FAILED ? published.named(r.source()) : null;
        if (was == null || was.document() == null) {
            return r;
        }
        // A line that fails may have been pushed there by others, and its document live on.
        boolean isFile = was.state() != null && was.state().place() != null;
        if (!isFile && documents.contains(was.document())) {
            return r;
        }
        return SameContent.withReason(r, r.reason() + "; the document '" + was.document() + "' that it was before is dropped");
    }
}
