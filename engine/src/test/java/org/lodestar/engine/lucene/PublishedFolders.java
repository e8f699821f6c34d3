package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SearchEngine;

/** Embedded Lucene on documents, each time in a folder of its own. */
final class PublishedFolders {

    private final TemporaryFolders folders = new TemporaryFolders();

    SearchEngine publish(List<TaggedDocument> documents) throws IOException {
        Path index = folders.create();
        var store = new LuceneGenerationStore(index, GenerationsOnDisk.VOCABULARIES, GenerationsOnDisk.ANALYZERS);
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

    void delete() throws IOException {
        folders.delete();
    }
}
