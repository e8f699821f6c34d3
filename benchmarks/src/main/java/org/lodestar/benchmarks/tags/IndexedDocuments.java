package org.lodestar.benchmarks.tags;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.FoundDocument;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.lucene.LuceneGenerationStore;
import org.lodestar.engine.lucene.LuceneSearchEngine;
import org.lodestar.engine.query.QueryVocabulary;

/** The documents of the published generation of an index, by the names of their sources. */
final class IndexedDocuments implements Closeable {

    private final LuceneSearchEngine engine;
    private final Map<String, String> ids;

    private IndexedDocuments(LuceneSearchEngine engine, Map<String, String> ids) {
        this.engine = engine;
        this.ids = ids;
    }

    static IndexedDocuments open(Path index, Vocabularies vocabularies, LanguageAnalyzers analyzers) throws IOException {
        LuceneGenerationStore store = new LuceneGenerationStore(index, vocabularies, analyzers);
        String published = store.published().orElseThrow(() -> new IOException("there is no generation in " + index)).id();
        Map<String, String> ids = new HashMap<>();
        try (Stream<SourceRecord> sources = store.sources(published)) {
            sources.filter(s -> s.document() != null).forEach(s -> ids.put(s.source(), s.document()));
        }
        return new IndexedDocuments(LuceneSearchEngine.open(index, new QueryVocabulary(vocabularies, analyzers)), ids);
    }

    Optional<TaggedDocument> of(String source) throws IOException {
        String id = ids.get(source);
        return id == null ? Optional.empty() : engine.document(DocumentKey.of(id)).map(FoundDocument::tagged);
    }

    @Override
    public void close() throws IOException {
        engine.close();
    }
}
