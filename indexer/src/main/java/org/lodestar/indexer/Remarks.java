package org.lodestar.indexer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.indexer.extraction.Ocr;

/** What an operator is to know of a run beside its failures and its counts: nothing is left out unseen. */
final class Remarks {

    private final List<SourceRecord> sources;
    private final @Nullable Path report;

    /** @param report where all sources are listed, null where nowhere */
    Remarks(List<SourceRecord> sources, @Nullable Path report) {
        this.sources = sources;
        this.report = report;
    }

    /** A line for each kind of them, none where there is nothing to say. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        long ignored = sources.stream().filter(r -> r.outcome() == Outcome.IGNORED).count();
        if (ignored > 0) {
            lines.add("ignored: " + ignored + each(" with its reason"));
        }
        long truncated = sources.stream().filter(SourceRecord::truncated).count();
        if (truncated > 0) {
            lines.add("truncated: " + truncated + ", cut at a limit or where the file is damaged" + each(""));
        }
        long scans = sources.stream().filter(Remarks::mayBeScanned).count();
        if (scans > 0) {
            lines.add("blank: " + scans + " that may be scanned, which --ocr auto would read" + each(""));
        }
        return lines;
    }

    private static boolean mayBeScanned(SourceRecord source) {
        return source.outcome() == Outcome.BLANK && source.reason() != null && source.reason().contains(Ocr.WOULD_READ);
    }

    private String each(String what) {
        return report == null ? "; run with --report FILE to have each" + what : "; each" + what + " is in " + report;
    }
}
