package org.lodestar.corpus;

import java.util.List;

/**
 * A document with its passages, tagged and ready to be indexed.
 *
 * @param passages at least one, their ordinals ascending from 1
 */
public record TaggedDocument(Document document, List<Passage> passages) {

    public TaggedDocument {
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("document '" + document.id() + "' has no passage");
        }
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).ordinal() != i + 1) {
                throw new IllegalArgumentException("passage " + (i + 1) + " of '" + document.id() + "' has ordinal "
                        + passages.get(i).ordinal());
            }
        }
    }
}
