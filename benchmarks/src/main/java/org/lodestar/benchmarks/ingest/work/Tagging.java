package org.lodestar.benchmarks.ingest.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.analyzers.PassageSplitter;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.indexer.curation.Corrections;
import org.lodestar.indexer.tagging.DocumentTagger;

/** The bundled vocabularies and analyzers, and the tagger of both. */
final class Tagging implements AutoCloseable {

    private final Vocabularies vocabularies = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);
    private final LanguageAnalyzers analyzers = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
    private final DocumentTagger tagger = new DocumentTagger(vocabularies, analyzers, Corrections.NONE);

    Vocabularies vocabularies() {
        return vocabularies;
    }

    LanguageAnalyzers analyzers() {
        return analyzers;
    }

    /** @param languages of the passages, one each */
    TaggedDocument document(String id, String title, List<PassageSplitter.Cut> cuts, List<String> languages) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            PassageSplitter.Cut cut = cuts.get(i);
            passages.add(new Passage(i + 1, cut.page(), cut.heading(), languages.get(i), cut.text(), List.of()));
        }
        Metadata metadata = new Metadata(
                title, languages.getFirst(), null, "report", List.of(), List.of(), List.of(), List.of(), null, null, null, true, true,
                null, null, Map.of());
        return tagger.tag(new Document(id, "sample/" + id, null, metadata, null, false, List.of()), passages);
    }

    @Override
    public void close() {
        analyzers.close();
    }
}
