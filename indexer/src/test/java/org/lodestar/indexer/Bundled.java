package org.lodestar.indexer;

import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;

/** What ships with Lodestar, loaded once for all tests. */
public final class Bundled {

    public static final Vocabularies VOCABULARIES = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);
    public static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);

    private Bundled() {}
}
