package org.lodestar.indexer.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.engine.SourceRecord.State;

/** Files that are new and hold what a file held that is gone: it was renamed or moved, and its id with it. */
final class SameContent {

    private final Map<String, String> goneByContent = new HashMap<>();
    private final Map<String, String> newByContent = new HashMap<>();

    /**
     * Looks for them.
     *
     * @param lost the published documents that are gone
     * @param present names of the sources that are there
     */
    SameContent(List<SourceRecord> now, List<SourceRecord> lost, Set<String> present) {
        for (SourceRecord gone : lost) {
            String content = fileContent(gone);
            if (content != null && !present.contains(gone.source())) {
                goneByContent.putIfAbsent(content, gone.source());
            }
        }
        for (SourceRecord record : now) {
            String content = fileContent(record);
            if (content != null && record.outcome() == Outcome.NEW) {
                newByContent.putIfAbsent(content, record.source());
            }
        }
    }

    private static @Nullable String fileContent(SourceRecord record) {
        State state = record.state();
        return state == null || state.place() == null || state.bytes() == 0 ? null : state.content();
    }

    /** A new file with the reason that it was another before. */
    SourceRecord explained(SourceRecord record) {
        String content = record.outcome() == Outcome.NEW ? fileContent(record) : null;
        String before = content == null ? null : goneByContent.get(content);
        return before == null ? record : withReason(record, "the same content was " + before + " before");
    }

    /** Why a document is removed whose source is gone. */
    String whereTo(SourceRecord gone) {
        String content = fileContent(gone);
        String now = content == null ? null : newByContent.get(content);
        return "is gone from the sources" + (now == null ? "" : "; the same content is " + now + " now");
    }

    static SourceRecord withReason(SourceRecord r, String reason) {
        return new SourceRecord(
                r.source(), r.document(), r.outcome(), reason, r.truncated(), r.pages(), r.passages(), r.milliseconds(), r.state());
    }
}
