package org.lodestar.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.State;
import org.lodestar.engine.contents.ContentFolder;
import org.lodestar.engine.contents.KeptOriginals;

/**
 * Of the copies of files that an index keeps, those that a document of any generation has and may give out. Whether it may, the
 * newest generation with that content says.
 */
final class NeededOriginals {

    private NeededOriginals() {}

    /** Removes the copies that are not needed. The caller holds the lock, so that no run is keeping others. */
    static ContentFolder.Freed removeOthers(IndexFolder folder) throws IOException {
        KeptOriginals originals = new KeptOriginals(folder.root());
        if (!originals.areThere()) {
            return new ContentFolder.Freed(0, 0);
        }
        Map<String, Boolean> given = new HashMap<>();
        for (String id : folder.finished()) {
            given(folder, id).forEach(given::putIfAbsent);
        }
        Set<String> needed = given.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toSet());
        return originals.keepOnly(needed);
    }

    /** Whether a content may be given out, by its hash. */
    private static Map<String, Boolean> given(IndexFolder folder, String id) throws IOException {
        Map<String, Boolean> given = new HashMap<>();
        try (Stream<SourceRecord> sources = folder.sources(id)) {
            sources.filter(source -> source.document() != null && source.outcome() != SourceRecord.Outcome.REMOVED).forEach(source -> {
                State state = source.state();
                if (state != null) {
                    given.merge(state.content(), !state.withheld(), Boolean::logicalOr);
                }
            });
        } catch (IOException | UncheckedIOException damaged) {
            // Nothing is served from a generation that cannot be read, and its files must not outlast it unseen.
            return Map.of();
        }
        return given;
    }
}
