package org.lodestar.indexer.run;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.State;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.indexer.extraction.HashedFile;

/**
 * Keeps the files of a run's documents, but for those that may not be given out. A file that holds one of these, as a mail with
 * its attachment, may not be given out either. Safe for many threads.
 */
final class OriginalKeeper {

    private final @Nullable KeptOriginals originals;
    private final Set<String> around = ConcurrentHashMap.newKeySet();

    /** @param originals where to keep them; null for nowhere */
    OriginalKeeper(@Nullable KeptOriginals originals) {
        this.originals = originals;
    }

    /**
     * Keeps the file of a source, if it is a document that may be given out.
     *
     * @return false if the file holds something else by now
     */
    boolean keep(SourceRecord record, HashedFile file) throws IOException {
        State state = record.state();
        if (state == null) {
            return true;
        }
        if (state.withheld()) {
            withhold(record.source());
            return true;
        }
        return originals == null || record.document() == null || originals.keep(file.path(), file.sha256());
    }

    /** Whether a document of the published generation has no copy of its file, though it should. */
    boolean lacks(SourceRecord published) throws IOException {
        State state = published.state();
        return originals != null && published.document() != null && state != null && !state.withheld()
                && !originals.has(state.content(), state.bytes());
    }

    /** Notes a source of which nothing may be given out. */
    void withhold(String source) {
        around.addAll(SourceRecord.around(source));
    }

    /** What came of all sources, where it is known by now which of them hold what may not be given out. */
    List<SourceRecord> marked(List<SourceRecord> sources) {
        return sources.stream().map(source -> around.contains(source.source()) ? source.asWithheld(true) : source).toList();
    }
}
