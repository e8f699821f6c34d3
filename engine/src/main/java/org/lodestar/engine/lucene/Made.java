package org.lodestar.engine.lucene;

import org.apache.lucene.util.Version;

/** The versions of what made the terms and tags of a generation, as in its {@link Manifest}. */
record Made(String lucene, String analyzers, String vocabularies, String pipeline) {

    static Made now(LuceneGenerationStore store, String pipeline) {
        return new Made(Version.LATEST.toString(), store.analyzers().version(), store.vocabularies().version(), pipeline);
    }
}
