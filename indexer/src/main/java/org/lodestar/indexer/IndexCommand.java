package org.lodestar.indexer;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.configuration.Configuration;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.extraction.Extractor;
import org.lodestar.indexer.extraction.ForkedTikaConfig;
import org.lodestar.indexer.extraction.ForkedTikaExtractor;
import org.lodestar.indexer.extraction.OcrMode;
import org.lodestar.indexer.run.Indexer;
import org.lodestar.indexer.run.RunOptions;
import org.lodestar.indexer.run.RunResult;
import org.lodestar.indexer.sources.SourceFinder;
import org.lodestar.indexer.sources.SourceRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code index}: reads sources and publishes a new generation. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Reads sources and publishes a new generation of the index. The sources of a run are the whole collection:",
            "what is gone from them is removed. Unchanged sources are not read again.",
            "",
            "Example: ./lodestar index --index var/index --report var/report.jsonl reports news=/data/news plans.jsonl",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 all well; 1 failed, what was published stands; 2 wrong usage; 3 published, but some sources failed."
        })
final class IndexCommand implements Callable<Integer> {

    private static final int LISTED_FAILURES = 20;

    @Spec
    private CommandSpec spec;

    @Option(names = "--index", paramLabel = "DIR", defaultValue = "var/index", description = "the index (default: ${DEFAULT-VALUE})")
    private Path index;

    @Option(names = "--full", description = "index everything again, changed or not")
    private boolean full;

    @Option(names = "--dry-run", description = "only say what would be new, changed, unchanged, removed or failed, and why")
    private boolean dryRun;

    @Option(names = "--allow-removals", description = "publish even if more than ten documents and a tenth of them would go")
    private boolean allowRemovals;

    @Option(names = "--rehash", description = "read every file to tell whether it has changed")
    private boolean rehash;

    @Option(names = "--exclude", paramLabel = "GLOB", description = "pass over files like this, such as '*.tmp' or 'drafts/**'; may be repeated")
    private List<String> excludes = new ArrayList<>();

    @Option(names = "--workers", paramLabel = "N", description = "how many sources to read at a time (default: one a processor)")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--ocr", paramLabel = "off|auto|force", defaultValue = "off", description = "whether to read text from scanned pages (default: ${DEFAULT-VALUE}; the others are not available yet)")
    private String ocr;

    @Option(names = "--report", paramLabel = "FILE", description = "write a line of JSON for each source there")
    private @Nullable Path report;

    @Parameters(paramLabel = "[NAME=]SOURCE", arity = "1..*", description = "a folder, a file, or a .jsonl file of records")
    private List<String> sources;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    IndexCommand() {}

    @Override
    public Integer call() throws IOException, IndexInUseException, InterruptedException, ConfigurationException {
        long started = System.nanoTime();
        RunOptions options = new RunOptions(
                roots(), full, dryRun, allowRemovals, rehash, checkedExcludes(), checkedWorkers(), report);
        OcrMode mode = ocrMode();
        Configuration configuration = Configuration.ofProcess();
        Vocabularies vocabularies = configuration.vocabularies(LanguageAnalyzers.DEFAULT_LANGUAGES);
        Corrections corrections = configuration.corrections() == null
                ? Corrections.NONE : Corrections.read(configuration.corrections(), vocabularies);
        RunResult result;
        try (LanguageAnalyzers analyzers = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
                Extractor extractor = new ForkedTikaExtractor(ForkedTikaConfig.of(home(), options.workers()), mode)) {
            result = new Indexer(index, vocabularies, analyzers, corrections, extractor)
                    .run(options, System.err, Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
        }
        listUnusedCorrections(corrections, result);
        return tell(result, (System.nanoTime() - started) / 1e9);
    }

    private int tell(RunResult result, double seconds) throws IOException {
        PrintStream out = System.out;
        listFailures(result);
        int exit = result.count(Outcome.FAILED) > 0 ? Main.PARTLY : Main.ALL_WELL;
        switch (result) {
            case RunResult.Published(GenerationSummary generation, List<SourceRecord> records) ->
                out.println(lastLine("published", generation, result, seconds));
            case RunResult.Unchanged(GenerationSummary generation, List<SourceRecord> records) ->
                out.println(lastLine("unchanged", generation, result, seconds));
            case RunResult.Planned(String refusal, List<SourceRecord> records) -> {
                for (SourceRecord record : records) {
                    String why = record.reason() == null ? "" : ": " + record.reason();
                    out.println(record.outcome().label() + " " + record.source() + why);
                }
                out.println("nothing was written; a run would find " + result.counts());
                if (refusal != null) {
                    out.println("a run would publish nothing: " + refusal);
                }
                return Main.ALL_WELL;
            }
            case RunResult.Refused(String reason, List<SourceRecord> records) -> {
                System.err.println("lodestar: nothing was published: " + reason);
                return Main.FAILED;
            }
        }
        return exit;
    }

    private static String lastLine(String what, GenerationSummary generation, RunResult result, double seconds) {
        return String.format(Locale.ROOT, "%s %s: %d documents, %d passages (%s) in %.1f s",
                what, generation.id(), generation.documents(), generation.passages(), result.counts(), seconds);
    }

    private void listFailures(RunResult result) {
        List<SourceRecord> failed =
                result.sources().stream().filter(r -> r.outcome() == Outcome.FAILED).toList();
        failed.stream().limit(LISTED_FAILURES).forEach(r -> System.err.println("failed: " + r.source() + ": " + r.reason()));
        if (failed.size() > LISTED_FAILURES) {
            System.err.println("failed: " + (failed.size() - LISTED_FAILURES) + " more; "
                    + (report == null ? "run with --report FILE to have all of them" : "all of them are in " + report));
        }
    }

    private static void listUnusedCorrections(Corrections corrections, RunResult result) {
        Set<String> documents = new HashSet<>();
        result.sources().stream().filter(r -> r.outcome() != Outcome.REMOVED && r.document() != null)
                .forEach(r -> documents.add(r.document()));
        corrections.documents().stream().filter(id -> !documents.contains(id)).forEach(id -> System.err.println(
                "unused: " + corrections.of(id).getFirst().where() + " corrects '" + id + "', which is none of the documents"));
    }

    private List<SourceRoot> roots() throws IOException {
        List<SourceRoot> roots = new ArrayList<>();
        Map<String, SourceRoot> byName = new HashMap<>();
        for (String argument : sources) {
            SourceRoot root = SourceRoot.parse(argument);
            if (!Files.isReadable(root.path())) {
                throw usage("there is no readable file or folder " + root.path());
            }
            checkApart(root, roots);
            SourceRoot other = byName.put(root.name(), root);
            if (other != null) {
                throw usage(other.path() + " and " + root.path() + " are both called '" + root.name()
                        + "'; name one of them: NAME=" + root.path());
            }
            roots.add(root);
        }
        return roots;
    }

    /** What lies in two sources would be indexed twice, under two ids. */
    private void checkApart(SourceRoot root, List<SourceRoot> others) throws IOException {
        if (root.liesIn(index)) {
            throw usage("the source " + root.path() + " lies in the index " + index.toAbsolutePath().normalize()
                    + ", which is no source; name another source, or another index with --index DIR");
        }
        for (SourceRoot other : others) {
            if (root.liesIn(other.path()) || other.liesIn(root.path())) {
                throw usage("the sources " + other.path() + " and " + root.path()
                        + " overlap, so that files would be indexed twice; leave one of them out");
            }
        }
    }

    private List<String> checkedExcludes() {
        for (String exclude : excludes) {
            try {
                new SourceFinder(List.of(exclude));
            } catch (PatternSyntaxException e) {
                throw usage("--exclude: '" + exclude + "' is not a glob: " + e.getDescription());
            }
        }
        return excludes;
    }

    private int checkedWorkers() {
        if (workers < 1) {
            throw usage("--workers: " + workers + " is not a number of workers");
        }
        return workers;
    }

    private OcrMode ocrMode() {
        return switch (ocr) {
            case "off" -> OcrMode.OFF;
            case "auto", "force" -> throw usage("--ocr " + ocr + " is not available yet; pages without a text layer stay blank");
            default -> throw usage("--ocr: '" + ocr + "' is none of off, auto, force");
        };
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Where Lodestar is built; the launcher says so. */
    private static Path home() {
        return Path.of(System.getProperty("lodestar.home", ".")).toAbsolutePath().normalize();
    }
}
