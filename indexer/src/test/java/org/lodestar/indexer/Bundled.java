package org.lodestar.indexer;

import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.query.QueryVocabulary;

/** What ships with Lodestar, loaded once for all tests. */
public final class Bundled {

    public static final Vocabularies VOCABULARIES = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);
    public static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);

    public static final QueryVocabulary QUERY_VOCABULARY = new QueryVocabulary(VOCABULARIES, ANALYZERS);

    private Bundled() {}
}
