package org.lodestar.benchmarks.ingest.work;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.corpus.vocabulary.VocabularySources;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.indexer.cache.CachingExtractor;
import org.lodestar.indexer.cache.ExtractionCache;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.extraction.ForkedTikaConfig;
import org.lodestar.indexer.extraction.ForkedTikaExtractor;
import org.lodestar.indexer.extraction.Ocr;
import org.lodestar.indexer.run.Indexer;
import org.lodestar.indexer.run.RunOptions;
import org.lodestar.indexer.run.RunResult;
import org.lodestar.indexer.sources.SourceRoot;

/**
 * Whole runs over one folder, as {@code ./lodestar index} does them with one worker: the {@code first} one into a new index, one
 * {@code again} after the vocabularies have changed, so that all is tagged anew from the cache, and one with all {@code unchanged}.
 * A {@code warm} one is a first one over another folder.
 */
final class IndexRuns implements Work {

    private static final int MOST_FAILURES = 20;

    private final RunOptions options;
    private final RunOptions warming;
    private final LanguageAnalyzers analyzers = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
    private final ForkedTikaExtractor extractor;
    private final Vocabularies vocabularies = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);
    private final ScratchFolder scratch = new ScratchFolder();
    private final Vocabularies changed;
    private Path index = scratch.renewed();
    private Indexer indexer;

    /** @param others folder of a {@code warm} run */
    IndexRuns(Path home, Path sources, Path others) throws IOException, ConfigurationException {
        this.options = options(sources);
        this.warming = options(others);
        this.extractor = new ForkedTikaExtractor(ForkedTikaConfig.of(home, 1), Ocr.OFF);
        Path more = Files.writeString(scratch.path().resolve("more.csv"), "id,kind,label.en\nsponge-diving,concept,Sponge diving\n");
        this.changed = Vocabularies.of(LanguageAnalyzers.DEFAULT_LANGUAGES, new VocabularySources(true, List.of(more)));
        this.indexer = indexer(vocabularies);
    }

    private static RunOptions options(Path sources) {
        return new RunOptions(List.of(new SourceRoot("sources", sources)), false, false, true, false, false, List.of(), 1, null);
    }

    /** Made before a run, as a start of the program is no part of what is compared. */
    @Override
    public void prepare(String step) throws IOException {
        if (step.equals("first") || step.equals("warm")) {
            index = scratch.renewed();
        }
        indexer = indexer(step.equals("again") ? changed : vocabularies);
    }

    private Indexer indexer(Vocabularies known) {
        CachingExtractor cached = new CachingExtractor(extractor, new ExtractionCache(index), CachingExtractor.Use.READ_AND_WRITE);
        return new Indexer(index, known, analyzers, Corrections.NONE, cached);
    }

    @Override
    public long run(String step) throws IOException, IndexInUseException, InterruptedException {
        return switch (step) {
            case "warm" -> published(once(warming));
            case "first", "again" -> published(once(options));
            case "unchanged" -> unchanged(once(options));
            default -> throw new IllegalArgumentException("there is no step '" + step + "'");
        };
    }

    @Override
    public boolean repeats(String step) {
        return step.equals("unchanged");
    }

    private RunResult once(RunOptions of) throws IOException, IndexInUseException, InterruptedException {
        return indexer.run(of, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    private static long published(RunResult result) {
        if (!(result instanceof RunResult.Published)) {
            throw new IllegalStateException("the run published nothing: " + result.sources().stream().limit(MOST_FAILURES).toList());
        }
        return result.sources().size();
    }

    private static long unchanged(RunResult result) {
        if (!(result instanceof RunResult.Unchanged)) {
            throw new IllegalStateException("the run found something to do: " + result.counts());
        }
        return result.sources().size();
    }

    @Override
    public Path written() {
        return index;
    }

    @Override
    public void close() throws IOException {
        extractor.close();
        analyzers.close();
        scratch.close();
    }
}
