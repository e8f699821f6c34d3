package org.lodestar.indexer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Printable;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.indexer.extraction.Ocr;

/** What an operator is to know of a run beside its failures and its counts: nothing is left out unseen. */
final class Remarks {

    private static final int NAMED = 3;

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
        List<String> dangling = dangling();
        if (!dangling.isEmpty()) {
            String more = dangling.size() > NAMED ? " and " + (dangling.size() - NAMED) + " more" : "";
            lines.add(Printable.line("dangling: " + dangling.size() + " name a document that there is not: "
                    + String.join(", ", dangling.subList(0, Math.min(NAMED, dangling.size()))) + more
                    + "; correct the id, or add that document"));
        }
        return lines;
    }

    /** The sources of which a reference leads nowhere, with it: {@code docs/es.txt (translationOf 'plan')}. */
    private List<String> dangling() {
        Set<String> documents = new HashSet<>();
        sources.stream().filter(r -> r.document() != null && r.outcome() != Outcome.REMOVED).forEach(r -> documents.add(r.document()));
        List<String> dangling = new ArrayList<>();
        for (SourceRecord source : sources) {
            if (source.document() != null && source.state() != null) {
                source.state().references().stream().filter(reference -> !documents.contains(reference.document()))
                        .forEach(r -> dangling.add(source.source() + " (" + r.key() + " '" + r.document() + "')"));
            }
        }
        return dangling;
    }

    private static boolean mayBeScanned(SourceRecord source) {
        return source.outcome() == Outcome.BLANK && source.reason() != null && source.reason().contains(Ocr.WOULD_READ);
    }

    private String each(String what) {
        return report == null ? "; run with --report FILE to have each" + what : "; each" + what + " is in " + report;
    }
}
