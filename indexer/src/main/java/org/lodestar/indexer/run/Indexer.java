package org.lodestar.indexer.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.analyzers.LanguageIdentifier;
import org.lodestar.corpus.Printable;
import org.lodestar.corpus.record.RecordReader;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.GenerationStore;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.Withdrawals;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.engine.lucene.LuceneGenerationStore;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.extraction.Extractor;
import org.lodestar.indexer.members.MemberFinder;
import org.lodestar.indexer.members.UnpackingSpace;
import org.lodestar.indexer.metadata.StatedFinder;
import org.lodestar.indexer.sources.Excludes;
import org.lodestar.indexer.sources.MetadataFiles;
import org.lodestar.indexer.sources.SourceFinder;
import org.lodestar.indexer.tagging.DocumentTagger;

/** All the parts of a run, put together. */
public final class Indexer {

    private final Path index;
    private final GenerationStore store;
    private final SourceReader reader;
    private final RecordReader records;
    private final Corrections corrections;

    /**
     * An indexer of one index.
     *
     * @param corrections tags that a curator has put right
     * @param extractor reads files; the caller closes it
     */
    public Indexer(
            Path index, Vocabularies vocabularies, LanguageAnalyzers analyzers, Corrections corrections, Extractor extractor) {
        this.index = index;
        this.store = new LuceneGenerationStore(index, vocabularies, analyzers);
        this.corrections = corrections;
        this.records = new RecordReader(vocabularies);
        this.reader = new SourceReader(
                extractor, records, new LanguageIdentifier(analyzers.languages()),
                new DocumentTagger(vocabularies, analyzers, corrections));
    }

    /** An indexer of parts that are there already. */
    Indexer(Path index, GenerationStore store, SourceReader reader, RecordReader records, Corrections corrections) {
        this.index = index;
        this.store = store;
        this.reader = reader;
        this.records = records;
        this.corrections = corrections;
    }

    /**
     * Does a run, and writes its report.
     *
     * @param progress where to tell how far it is
     * @param terminal whether that is a terminal
     */
    public RunResult run(RunOptions options, PrintStream progress, boolean terminal)
            throws IOException, IndexInUseException, InterruptedException {
        if (options.report() != null) {
            ReportWriter.prepare(options.report());
        }
        Excludes excludes = new Excludes(options.excludes());
        RunResult result = run(options, excludes, new Progress(progress, terminal));
        excludes.unmatched().forEach(glob -> progress.println(Printable.line("unused: --exclude '" + glob
                + "' matches no file; it is held against paths as reports show them, with or without the name of the source: "
                + "'drafts/**' for all in a folder, '*.tmp' for names")));
        if (options.report() != null) {
            ReportWriter.write(options.report(), result.sources());
        }
        return result;
    }

    private RunResult run(RunOptions options, Excludes excludes, Progress progress)
            throws IOException, IndexInUseException, InterruptedException {
        MetadataFiles metadata = new MetadataFiles();
        // A dry run writes nothing to the index.
        Path unpacked = options.dryRun() ? Path.of(System.getProperty("java.io.tmpdir")) : index;
        try (UnpackingSpace space = UnpackingSpace.in(unpacked)) {
            // A dry run keeps nothing either.
            KeptOriginals originals = options.keepOriginals() && !options.dryRun() ? new KeptOriginals(index) : null;
            SourceWork.Factory work = new SourceWork.Factory(
                    reader, new StatedFinder(records, metadata), corrections, options.rehash(), Withdrawals.NONE,
                    new MemberFinder(excludes, metadata), space,
                    new OriginalKeeper(originals));
            return new IndexRun(store, new SourceFinder(excludes, index, metadata), reader, work, options, progress).run();
        }
    }

    /** The line of a report for one source. */
    public static String reportLine(SourceRecord record) throws IOException {
        return ReportWriter.line(record);
    }
}
