package org.lodestar.benchmarks.relevance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.ConceptExpansion;
import org.lodestar.engine.PageRequest;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.lucene.LuceneSearchEngine;
import org.lodestar.engine.query.QueryVocabulary;
import org.lodestar.indexer.Main;

/** The real thing: a set written as records, indexed by the command line, searched through the engine. */
final class LodestarSearch implements Closeable {

    private final Path folder;
    private final SearchEngine engine;

    private LodestarSearch(Path folder, SearchEngine engine) {
        this.folder = folder;
        this.engine = engine;
    }

    static LodestarSearch of(JudgedSet set) throws IOException {
        Path folder = Files.createTempDirectory("lodestar-relevance");
        Path records = folder.resolve("records.jsonl");
        JsonMapper json = JsonMapper.builder().build();
        try (BufferedWriter writer = Files.newBufferedWriter(records)) {
            for (JudgedSet.JudgedDocument document : set.documents()) {
                ObjectNode record = json.createObjectNode();
                record.put("id", document.id());
                if (!document.title().isBlank()) {
                    record.put("title", document.title());
                }
                record.put("language", document.language());
                record.put("text", document.text());
                writer.write(json.writeValueAsString(record));
                writer.newLine();
            }
        }
        Path index = folder.resolve("index");
        int exit = Main.run("index", "--index", index.toString(), records.toString());
        if (exit != 0) {
            throw new IOException("indexing " + set.name() + " ended with exit code " + exit);
        }
        Vocabularies vocabularies = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);
        LanguageAnalyzers analyzers = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
        return new LodestarSearch(folder, LuceneSearchEngine.open(index, new QueryVocabulary(vocabularies, analyzers)));
    }

    /** The ranking with other names of what a query names, or without. */
    RankedSearch expanding(ConceptExpansion expansion) {
        return query -> {
            SearchRequest request = SearchRequest.all()
                    .withText(query.text())
                    .withExpansion(expansion)
                    .withPage(PageRequest.first(100))
                    .withPassages(1);
            return engine.search(request).hits().stream().map(hit -> hit.document().id()).toList();
        };
    }

    @Override
    public void close() throws IOException {
        engine.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
