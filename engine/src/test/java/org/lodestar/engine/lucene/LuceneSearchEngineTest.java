package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchEngineContract;

/** Embedded Lucene keeps the contract of engines. */
class LuceneSearchEngineTest extends SearchEngineContract {

    private static final PublishedFolders FOLDERS = new PublishedFolders();

    @AfterContainer
    static void deleteFolders() throws IOException {
        FOLDERS.delete();
    }

    @Override
    protected SearchEngine publish(List<TaggedDocument> documents) throws IOException {
        return FOLDERS.publish(documents);
    }
}
