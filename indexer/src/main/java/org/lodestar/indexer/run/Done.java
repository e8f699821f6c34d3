package org.lodestar.indexer.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.indexer.sources.Source;

/**
 * What came of one source.
 *
 * @param document null where there is none, or where it is taken over
 * @param known what the same source came to in the published generation
 * @param carried what came of the files in it, where it is as it was
 * @param members what else there is in it, to be worked on next
 * @param folder where these are unpacked to; null where nothing is
 */
record Done(
        SourceRecord record, @Nullable TaggedDocument document, @Nullable SourceRecord known, List<Done> carried,
        List<Source> members, @Nullable Path folder) {

    /** Of a source that holds no others. */
    static Done plain(SourceRecord record, @Nullable TaggedDocument document, @Nullable SourceRecord known) {
        return new Done(record, document, known, List.of(), List.of(), null);
    }

    /** The outcome of the run before, for a source that is as it was then. */
    static Done again(SourceRecord before, String source, long milliseconds) {
        Outcome outcome = switch (before.outcome()) {
            case NEW, CHANGED, UNCHANGED -> Outcome.UNCHANGED;
            case BLANK, FAILED, IGNORED, REMOVED -> before.outcome();
        };
        String reason = outcome == Outcome.UNCHANGED ? null : before.reason();
        return plain(
                new SourceRecord(source, before.document(), outcome, reason, before.truncated(), before.pages(),
                        before.passages(), milliseconds, before.state()),
                null, before);
    }

    /** The same source, as it holds others. */
    Done with(List<Done> nowCarried, List<Source> nowMembers, @Nullable Path nowFolder) {
        return new Done(record, document, known, nowCarried, nowMembers, nowFolder);
    }

    /** How many sources are in it, as far as is known by now. */
    int held() {
        return carried.size() + members.size();
    }

    /**
     * The same, with what is to be said of the files in it.
     *
     * @param leftOut why some are not sources, null where all are
     */
    Done telling(@Nullable String leftOut) {
        List<String> parts = new ArrayList<>();
        if (record.reason() != null) {
            parts.add(record.reason());
        }
        long files = members.stream().filter(Source.MemberSource.class::isInstance).count();
        if (record.document() == null && files > 0) {
            parts.add(files == 1 ? "1 file in it is a source of its own" : files + " files in it are sources of their own");
        }
        if (leftOut != null) {
            parts.add(leftOut);
        }
        boolean cut = record.truncated() || leftOut != null || (record.outcome() == Outcome.FAILED && files > 0);
        SourceRecord told = new SourceRecord(
                record.source(), record.document(), record.outcome(), parts.isEmpty() ? null : String.join("; ", parts), cut,
                record.pages(), record.passages(), record.milliseconds(), record.state());
        return new Done(told, document, known, carried, members, folder);
    }

    /** The same, with no more than some of the sources in it. */
    Done cutTo(int most) {
        if (held() <= most) {
            return this;
        }
        List<Done> first = carried.subList(0, Math.min(carried.size(), most));
        Done cut = with(first, members.subList(0, most - first.size()), folder);
        return cut.telling("too many files lie in each other, and the rest is left out");
    }
}
