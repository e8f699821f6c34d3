package org.lodestar.indexer.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lodestar.analyzers.LanguageIdentifier;
import org.lodestar.corpus.record.RecordReader;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.lucene.LuceneGenerationStore;
import org.lodestar.indexer.Bundled;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.sources.SourceRoot;
import org.lodestar.indexer.tagging.DocumentTagger;

/** Sources in a folder, and indexes of them that are written by a fake extractor. */
final class Collection {

    private static final RecordReader RECORDS = new RecordReader(Bundled.VOCABULARIES);
    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier(Bundled.ANALYZERS.languages());
    private static final DocumentTagger TAGGER = new DocumentTagger(Bundled.VOCABULARIES, Bundled.ANALYZERS, Corrections.NONE);
    private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    final FakeExtractor extractor = new FakeExtractor();
    private final Path folder;

    Collection(Path folder) {
        this.folder = folder;
    }

    Path path(String path) {
        return folder.resolve(path);
    }

    /** Writes a file of some lines. */
    Path write(String path, String... lines) throws IOException {
        Path file = path(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines));
    }

    void delete(String path) throws IOException {
        Files.delete(path(path));
    }

    RunOptions options(String... roots) {
        List<SourceRoot> list = Arrays.stream(roots).map(r -> new SourceRoot(r, path(r))).toList();
        return new RunOptions(list, false, false, false, false, List.of(), 2, null);
    }

    static RunOptions full(RunOptions o) {
        return new RunOptions(o.roots(), true, o.dryRun(), o.allowRemovals(), o.rehash(), o.excludes(), o.workers(), o.report());
    }

    static RunOptions dryRun(RunOptions o) {
        return new RunOptions(o.roots(), o.full(), true, o.allowRemovals(), o.rehash(), o.excludes(), o.workers(), o.report());
    }

    static RunOptions allowRemovals(RunOptions o) {
        return new RunOptions(o.roots(), o.full(), o.dryRun(), true, o.rehash(), o.excludes(), o.workers(), o.report());
    }

    static RunOptions workers(RunOptions o, int workers) {
        return new RunOptions(o.roots(), o.full(), o.dryRun(), o.allowRemovals(), o.rehash(), o.excludes(), workers, o.report());
    }

    LuceneGenerationStore store(String index) {
        return store(path(index));
    }

    private static LuceneGenerationStore store(Path index) {
        return new LuceneGenerationStore(index, Bundled.VOCABULARIES, Bundled.ANALYZERS);
    }

    /** A run into an index of this name. */
    RunResult run(String index, RunOptions options) throws IOException, IndexInUseException, InterruptedException {
        SourceReader reader = new SourceReader(extractor, RECORDS, IDENTIFIER, TAGGER);
        return new Indexer(path(index), store(index), reader, RECORDS, Corrections.NONE).run(options, NOWHERE, false);
    }

    /** A run of the folder {@code docs} into the index {@code index}. */
    RunResult run() throws IOException, IndexInUseException, InterruptedException {
        return run("index", options("docs"));
    }

    /** {@code "new docs/a.txt"}, and the reason if there is one. */
    static List<String> outcomes(RunResult result) {
        return result.sources().stream().map(Collection::outcome).toList();
    }

    private static String outcome(SourceRecord r) {
        return r.outcome().label() + " " + r.source() + (r.reason() == null ? "" : ": " + r.reason());
    }

    /** Every file of an index but the lock, with its size and time of modification. */
    List<String> filesOf(String index) throws IOException {
        try (Stream<Path> files = Files.walk(path(index))) {
            return files.filter(Files::isRegularFile).map(f -> {
                try {
                    return f + " " + Files.size(f) + " " + Files.getLastModifiedTime(f);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).sorted().toList();
        }
    }
}
