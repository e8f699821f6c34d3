package org.lodestar.indexer;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.configuration.Configuration;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.indexer.cache.CachingExtractor;
import org.lodestar.indexer.cache.ExtractionCache;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.extraction.Extractor;
import org.lodestar.indexer.extraction.ForkedTikaConfig;
import org.lodestar.indexer.extraction.ForkedTikaExtractor;
import org.lodestar.indexer.extraction.Ocr;
import org.lodestar.indexer.extraction.OcrMode;
import org.lodestar.indexer.extraction.OcrUnavailableException;
import org.lodestar.indexer.run.Indexer;
import org.lodestar.indexer.run.RunOptions;
import org.lodestar.indexer.run.RunResult;
import org.lodestar.indexer.sources.SourceFinder;
import org.lodestar.indexer.sources.SourceRoot;
import org.lodestar.indexer.watch.Looks;
import org.lodestar.indexer.watch.Watch;
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
            "what is gone from them is removed. Unchanged sources are not read again. The files in an archive or attached to a mail are",
            "sources of their own, such as reports/pack.zip/inner/plan.docx.",
            "",
            "Extracted text is kept in the index (DIR/extracted). A run that was interrupted goes on from there: run it again.",
            "",
            "Example: ./lodestar index --index var/index --report var/report.jsonl reports news=/data/news plans.jsonl",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 all well; 1 failed, what was published stands; 2 wrong usage; 3 published, but some sources failed."
        })
final class IndexCommand implements Callable<Integer> {

    private static final int BETWEEN_LOOKS = 2000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--index", paramLabel = "DIR", defaultValue = "var/index", description = "the index (default: ${DEFAULT-VALUE})")
    private Path index;

    @Option(names = "--full", description = "index everything again, changed or not; text that was extracted before is taken from the cache")
    private boolean full;

    @Option(names = "--no-cache", description = "extract the text of files again instead of taking it from the cache; with --full, of all files")
    private boolean noCache;

    @Option(names = "--cache-size", paramLabel = "SIZE", defaultValue = "10GB", description = "how much extracted text to keep for later runs, such as 500MB; what was not used for the longest time goes first (default: ${DEFAULT-VALUE})")
    private String cacheSize;

    @Option(names = "--watch", description = "run, then wait for changes and run again, until Ctrl+C")
    private boolean watch;

    @Option(names = "--dry-run", description = "write nothing; list what would be new, changed, removed or failed, and why, and count what is unchanged")
    private boolean dryRun;

    @Option(names = "--allow-removals", description = "publish even if more than ten documents and a tenth of them would go")
    private boolean allowRemovals;

    @Option(names = "--rehash", description = "read every file to tell whether it has changed")
    private boolean rehash;

    @Option(names = "--keep-originals", description = {
                "keep a copy of each file that readers may open, in DIR/originals: they can then open it when the source has changed or",
                "is gone, or lies in an archive or a mail"
            })
    private boolean keepOriginals;

    @Option(names = "--exclude", paramLabel = "GLOB", description = {
                "pass over files like this, such as '*.tmp', 'drafts/**', 'reports/drafts/**' or 'pack.zip/drafts/**': below the source, or as",
                "reports show it; may be repeated"
            })
    private List<String> excludes = new ArrayList<>();

    @Option(names = "--workers", paramLabel = "N", description = "how many sources to read at a time (default: one a processor)")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--ocr", paramLabel = "off|auto|force", defaultValue = "off", description = {
                "whether tesseract reads text from pictures: auto reads pages without a text layer, and pictures;",
                "force reads every page of a PDF anew (default: ${DEFAULT-VALUE})"
            })
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
        if (!watch) {
            return once();
        }
        if (dryRun) {
            throw usage("--watch publishes what changes, and --dry-run writes nothing; leave one of them out");
        }
        IndexOption.requireFolder(index, spec);
        ReportFile.requireFolder(report, index, spec);
        roots();
        ocr();
        new Watch(this::looks, this::onceOfMany, () -> Thread.sleep(BETWEEN_LOOKS), System.err).untilStopped();
        return Main.ALL_WELL;
    }

    private int once() throws IOException, IndexInUseException, InterruptedException, ConfigurationException {
        long started = System.nanoTime();
        IndexOption.requireFolder(index, spec);
        ReportFile.requireFolder(report, index, spec);
        RunOptions options = new RunOptions(
                roots(), full, dryRun, allowRemovals, rehash, keepOriginals, checkedExcludes(), checkedWorkers(), report);
        Configuration configuration = Configuration.ofProcess();
        List<String> languages = LanguageAnalyzers.configured(configuration);
        Ocr read = ocr();
        read.lack(languages).ifPresent(lack -> System.err.println("lodestar: " + lack));
        ByteSize mostBytes = checkedCacheSize();
        Vocabularies vocabularies = configuration.vocabularies(languages);
        Corrections corrections = configuration.corrections() == null
                ? Corrections.NONE : Corrections.read(configuration.corrections(), vocabularies);
        ExtractionCache cache = new ExtractionCache(index);
        RunResult result;
        try (LanguageAnalyzers analyzers = new LanguageAnalyzers(languages);
                Extractor extractor = new CachingExtractor(
                        new ForkedTikaExtractor(ForkedTikaConfig.of(home(), options.workers()), read), cache, use())) {
            result = new Indexer(index, vocabularies, analyzers, corrections, extractor)
                    .run(options, System.err, Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
            if (!dryRun) {
                trim(cache, mostBytes, extractor.version());
            }
        }
        return new RunPrinter(System.out, System.err, report).print(result, corrections, (System.nanoTime() - started) / 1e9);
    }

    /** What is published is published, so that this makes no failure of the run. */
    private static void trim(ExtractionCache cache, ByteSize mostBytes, String version) {
        try {
            cache.trim(mostBytes.bytes(), version);
        } catch (IOException e) {
            System.err.println("lodestar: the cache of extracted text could not be cut to its size, and may be deleted: " + e);
        }
    }

    private CachingExtractor.Use use() {
        if (dryRun) {
            return CachingExtractor.Use.READ_ONLY;
        }
        return noCache ? CachingExtractor.Use.RENEW : CachingExtractor.Use.READ_AND_WRITE;
    }

    /** A run of a watch: whatever goes wrong is told, and the next change is waited for. */
    private void onceOfMany() throws InterruptedException {
        try {
            once();
        } catch (ParameterException e) {
            System.err.println("lodestar: " + e.getMessage());
        } catch (IOException | IndexInUseException | ConfigurationException | RuntimeException e) {
            Main.explain(e, spec.commandLine());
        }
    }

    /** All that a run reads: the sources, the configuration, and what that names. */
    private Looks looks() throws IOException {
        List<Path> paths = new ArrayList<>();
        sources.forEach(source -> paths.add(SourceRoot.parse(source).path()));
        String file = System.getProperty(Configuration.PROPERTY);
        if (file != null) {
            paths.add(Path.of(file));
            try {
                Configuration configuration = Configuration.read(Path.of(file));
                paths.addAll(configuration.vocabularySources().files());
                Optional.ofNullable(configuration.corrections()).ifPresent(paths::add);
            } catch (ConfigurationException toldByTheRun) {
                // Until it is mended, its own file is all there is to watch.
                return Looks.at(paths, index);
            }
        }
        return Looks.at(paths, index);
    }

    private ByteSize checkedCacheSize() {
        try {
            return ByteSize.parse(cacheSize);
        } catch (IllegalArgumentException e) {
            throw usage("--cache-size: " + e.getMessage());
        }
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

    private Ocr ocr() throws IOException, InterruptedException, ConfigurationException {
        OcrMode mode = switch (ocr) {
            case "off" -> OcrMode.OFF;
            case "auto" -> OcrMode.AUTO;
            case "force" -> OcrMode.FORCE;
            default -> throw usage("--ocr: '" + ocr + "' is none of off, auto, force");
        };
        try {
            return Ocr.of(mode, LanguageAnalyzers.configured(Configuration.ofProcess()));
        } catch (OcrUnavailableException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Where Lodestar is built; the launcher says so. */
    private static Path home() {
        return Path.of(System.getProperty("lodestar.home", ".")).toAbsolutePath().normalize();
    }
}
