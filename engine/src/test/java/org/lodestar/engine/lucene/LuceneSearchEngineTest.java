package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchEngineContract;

/** Embedded Lucene keeps the contract of engines. */
class LuceneSearchEngineTest extends SearchEngineContract {

    private static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
    private static final TemporaryFolders FOLDERS = new TemporaryFolders();

    @AfterContainer
    static void deleteFolders() throws IOException {
        FOLDERS.delete();
    }

    @Override
    protected SearchEngine publish(List<TaggedDocument> documents) throws IOException {
        Path index = FOLDERS.create();
        var store = new LuceneGenerationStore(index, VOCABULARIES, ANALYZERS);
        try (var draft = store.begin("test")) {
            for (TaggedDocument document : documents) {
                draft.add(document);
            }
            draft.publish(List.of());
        } catch (IndexInUseException e) {
            throw new IllegalStateException("a folder of its own", e);
        }
        return LuceneSearchEngine.open(index, GenerationsOnDisk.QUERY_VOCABULARY);
    }
}
