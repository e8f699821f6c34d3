package org.lodestar.indexer.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lodestar.analyzers.LanguageIdentifier;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.record.RecordReader;
import org.lodestar.engine.FacetRequest;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SearchAnswer;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.lucene.LuceneGenerationStore;
import org.lodestar.engine.lucene.LuceneSearchEngine;
import org.lodestar.indexer.Bundled;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.sources.SourceRoot;
import org.lodestar.indexer.tagging.DocumentTagger;

/** Sources in a folder, and indexes of them that are written by a fake extractor. */
final class Collection {

    private static final RecordReader RECORDS = new RecordReader(Bundled.VOCABULARIES);
    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier(Bundled.ANALYZERS.languages());
    private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    final FakeExtractor extractor = new FakeExtractor();
    private final Path folder;
    private Corrections corrections = Corrections.NONE;
    private DocumentTagger tagger = tagger(Corrections.NONE);

    Collection(Path folder) {
        this.folder = folder;
    }

    private static DocumentTagger tagger(Corrections corrections) {
        return new DocumentTagger(Bundled.VOCABULARIES, Bundled.ANALYZERS, corrections);
    }

    /** Sets the curator's corrections of later runs: {@code document,page,passage,dimension,value,action,note}. */
    void correct(List<String> rows) throws IOException {
        Path file = write("corrections.csv", "document,page,passage,dimension,value,action,note", String.join("\n", rows));
        try {
            corrections = Corrections.read(file, Bundled.VOCABULARIES);
        } catch (ConfigurationException e) {
            throw new IllegalArgumentException(rows.toString(), e);
        }
        tagger = tagger(corrections);
    }

    /** What an index answers to queries: for each the documents in order with their scores and passages, and all facet counts. */
    List<String> answers(String index, List<String> queries) throws IOException {
        List<FacetRequest> facets = Arrays.stream(Dimension.values()).map(d -> FacetRequest.of(d, 100)).toList();
        List<String> answers = new ArrayList<>();
        try (SearchEngine engine = LuceneSearchEngine.open(path(index), Bundled.QUERY_VOCABULARY)) {
            for (String query : queries) {
                SearchAnswer answer = engine.search(SearchRequest.all().withText(query).withFacets(facets));
                answers.add(query + ": " + answer.documents() + " " + answer.passages() + " " + answer.hits() + " " + answer.facets());
            }
        }
        return answers;
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
        return new RunOptions(list, false, false, false, false, false, List.of(), 2, null);
    }

    static RunOptions full(RunOptions o) {
        return new RunOptions(o.roots(), true, o.dryRun(), o.allowRemovals(), o.rehash(), o.keepOriginals(), o.excludes(), o.workers(), o.report());
    }

    static RunOptions dryRun(RunOptions o) {
        return new RunOptions(o.roots(), o.full(), true, o.allowRemovals(), o.rehash(), o.keepOriginals(), o.excludes(), o.workers(), o.report());
    }

    static RunOptions allowRemovals(RunOptions o) {
        return new RunOptions(o.roots(), o.full(), o.dryRun(), true, o.rehash(), o.keepOriginals(), o.excludes(), o.workers(), o.report());
    }

    static RunOptions keepOriginals(RunOptions o) {
        return new RunOptions(o.roots(), o.full(), o.dryRun(), o.allowRemovals(), o.rehash(), true, o.excludes(), o.workers(), o.report());
    }

    static RunOptions workers(RunOptions o, int workers) {
        return new RunOptions(o.roots(), o.full(), o.dryRun(), o.allowRemovals(), o.rehash(), o.keepOriginals(), o.excludes(), workers, o.report());
    }

    LuceneGenerationStore store(String index) {
        return store(path(index));
    }

    private static LuceneGenerationStore store(Path index) {
        return new LuceneGenerationStore(index, Bundled.VOCABULARIES, Bundled.ANALYZERS);
    }

    /** A run into an index of this name. */
    RunResult run(String index, RunOptions options) throws IOException, IndexInUseException, InterruptedException {
        SourceReader reader = new SourceReader(extractor, RECORDS, IDENTIFIER, tagger);
        return new Indexer(path(index), store(index), reader, RECORDS, corrections).run(options, NOWHERE, false);
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
