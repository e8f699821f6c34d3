package org.lodestar.corpus.record;

import java.util.List;
import org.lodestar.corpus.Page;

/**
 * One line of a records file: a document with its text.
 *
 * @param metadata with an id
 * @param pages at least one
 */
public record DocumentRecord(StatedMetadata metadata, List<Page> pages) {

    public DocumentRecord {
        pages = List.copyOf(pages);
    }
}
