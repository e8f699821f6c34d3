package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.DiscoveryContract;
import org.lodestar.engine.SearchEngine;

/** Embedded Lucene leads readers on as any engine must. */
class LuceneDiscoveryTest extends DiscoveryContract {

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
