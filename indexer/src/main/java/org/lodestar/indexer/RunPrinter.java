package org.lodestar.indexer;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Printable;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.run.RunResult;

/** Tells an operator what came of a run. */
final class RunPrinter {

    private static final int LISTED_FAILURES = 20;

    private final PrintStream out;
    private final PrintStream err;
    private final @Nullable Path report;

    /** @param report where all sources are listed, null where nowhere */
    RunPrinter(PrintStream out, PrintStream err, @Nullable Path report) {
        this.out = out;
        this.err = err;
        this.report = report;
    }

    /** Prints the run, its summary last, and returns the exit code. */
    int print(RunResult result, Corrections corrections, double seconds) {
        listUnusedCorrections(corrections, result);
        int exit = result.count(Outcome.FAILED) > 0 ? Main.PARTLY : Main.ALL_WELL;
        return switch (result) {
            case RunResult.Published(GenerationSummary generation, List<SourceRecord> records) -> {
                listFailures(records);
                remarks(result).forEach(err::println);
                out.println(lastLine("published", generation, result, seconds));
                yield exit;
            }
            case RunResult.Unchanged(GenerationSummary generation, List<SourceRecord> records) -> {
                listFailures(records);
                remarks(result).forEach(err::println);
                out.println(lastLine("unchanged", generation, result, seconds));
                yield exit;
            }
            case RunResult.Refused(String reason, List<SourceRecord> records) -> {
                listFailures(records);
                err.println("lodestar: nothing was published: " + reason);
                yield Main.FAILED;
            }
            case RunResult.Planned planned -> {
                printPlan(planned);
                yield Main.ALL_WELL;
            }
        };
    }

    private static String lastLine(String what, GenerationSummary generation, RunResult result, double seconds) {
        return String.format(Locale.ROOT, "%s %s: %d documents, %d passages (%s) in %.1f s",
                what, generation.id(), generation.documents(), generation.passages(), result.counts(), seconds);
    }

    /** A line for each source that is not as it was; the others are only counted, for each root. */
    private void printPlan(RunResult.Planned planned) {
        Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
        for (SourceRecord record : planned.sources()) {
            counts.computeIfAbsent(root(record), r -> new TreeMap<>()).merge(record.outcome(), 1, Integer::sum);
            if (record.outcome() != Outcome.UNCHANGED && record.outcome() != Outcome.IGNORED) {
                String again = planned.failedAgain().contains(record.source()) ? " again" : "";
                String why = record.reason() == null ? "" : ": " + record.reason();
                out.println(Printable.line(record.outcome().label() + again + " " + record.source() + why));
            }
        }
        if (counts.size() > 1) {
            counts.forEach((root, own) -> out.println(root + ": " + String.join(", ",
                    own.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().label()).toList())));
        }
        out.println("nothing was written; a run would find " + planned.counts());
        remarks(planned).forEach(out::println);
        if (planned.anew()) {
            out.println("a run would make all documents anew, from the cache what was extracted alike before: the program, its"
                    + " vocabularies or --ocr have changed, or --full asks for it");
        }
        if (planned.refusal() != null) {
            out.println("a run would publish nothing: " + planned.refusal());
        }
    }

    private static String root(SourceRecord record) {
        return record.source().split("[/:]", 2)[0];
    }

    private List<String> remarks(RunResult result) {
        return new Remarks(result.sources(), report).lines();
    }

    private void listFailures(List<SourceRecord> records) {
        List<SourceRecord> failed = records.stream().filter(r -> r.outcome() == Outcome.FAILED).toList();
        failed.stream().limit(LISTED_FAILURES)
                .forEach(r -> err.println(Printable.line("failed: " + r.source() + ": " + r.reason())));
        if (failed.size() > LISTED_FAILURES) {
            err.println("failed: " + (failed.size() - LISTED_FAILURES) + " more; "
                    + (report == null ? "run with --report FILE to have all of them" : "all of them are in " + report));
        }
    }

    private void listUnusedCorrections(Corrections corrections, RunResult result) {
        Set<String> documents = new HashSet<>();
        result.sources().stream().filter(r -> r.outcome() != Outcome.REMOVED && r.document() != null)
                .forEach(r -> documents.add(r.document()));
        corrections.documents().stream().filter(id -> !documents.contains(id)).forEach(id -> err.println(Printable.line(
                "unused: " + corrections.of(id).getFirst().where() + " corrects '" + id + "', which is none of the documents")));
    }
}
