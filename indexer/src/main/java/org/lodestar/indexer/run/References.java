package org.lodestar.indexer.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Document;
import org.lodestar.engine.SourceRecord.Reference;

/** Which other documents a document names in its metadata. */
final class References {

    private References() {}

    static List<Reference> of(Document document) {
        List<Reference> references = new ArrayList<>();
        add("translationOf", document.metadata().translationOf(), references);
        add("respondsTo", document.metadata().respondsTo(), references);
        return references;
    }

    private static void add(String key, @Nullable String document, List<Reference> references) {
        if (document != null) {
            references.add(new Reference(key, document));
        }
    }
}
