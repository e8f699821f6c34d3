package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.analyzers.PhraseMatcher;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.vocabulary.Organisations;
import org.lodestar.engine.FacetRequest;
import org.lodestar.engine.PageRequest;
import org.lodestar.engine.SearchAnswer.Count;
import org.lodestar.engine.SearchAnswer.Facet;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.Suggestion;
import org.lodestar.engine.query.QueryVocabulary;

/**
 * What a generation holds that may be suggested: its titles, the organisations that no vocabulary knows, and how many documents have each
 * title and value. Immutable.
 */
final class HeldNames {

    /** The names that no vocabulary has. */
    final NameStarts<Subject> own;

    private final Map<Subject, Integer> documents;
    private final Map<String, @Nullable String> keys;

    private HeldNames(NameStarts<Subject> own, Map<Subject, Integer> documents, Map<String, @Nullable String> keys) {
        this.own = own;
        this.documents = documents;
        this.keys = keys;
    }

    /** Reads every document, which takes some tenths of a second for ten thousand of them. */
    static HeldNames read(OpenGeneration generation, QueryVocabulary vocabulary) throws IOException {
        LanguageAnalyzers analyzers = vocabulary.analyzers();
        Organisations organisations = vocabulary.vocabularies().organisations();
        Map<Subject, Integer> documents = new HashMap<>();
        Map<String, @Nullable String> keys = new HashMap<>();
        List<NameStarts.Name<Subject>> names = new ArrayList<>();
        for (int number = 0; number < generation.blocks.documents(); number++) {
            Document document = generation.document(number);
            Subject title = new Subject(Suggestion.TITLE, document.metadata().title());
            if (documents.merge(title, 1, Integer::sum) == 1) {
                String language = document.metadata().language();
                names.add(VocabularyNames.only(
                        title, language == null ? PhraseMatcher.ANY_LANGUAGE : language, title.value(), analyzers));
                keys.put(title.value(), document.key());
            } else {
                keys.put(title.value(), null);
            }
        }
        for (Facet facet : facets(generation, vocabulary)) {
            for (Count count : facet.counts()) {
                Subject value = new Subject(facet.dimension().parameter(), count.value());
                documents.put(value, count.documents());
                if (facet.dimension() == Dimension.ORGANISATION && organisations.find(count.value()).isEmpty()) {
                    names.add(VocabularyNames.only(value, PhraseMatcher.ANY_LANGUAGE, count.value(), analyzers));
                }
            }
        }
        return new HeldNames(new NameStarts<>(names), documents, keys);
    }

    private static List<Facet> facets(OpenGeneration generation, QueryVocabulary vocabulary) throws IOException {
        SearchRequest all = SearchRequest.all().withPage(PageRequest.first(0)).withFacets(
                VocabularyNames.DIMENSIONS.stream().map(dimension -> FacetRequest.of(dimension, Integer.MAX_VALUE)).toList());
        return new SearchRun(generation, all, vocabulary, Ranking.DEFAULT).run(null).facets();
    }

    /** How many documents have a title, or are found with a value chosen. */
    int documents(Subject subject) {
        return documents.getOrDefault(subject, 0);
    }

    /** The key of the document that has a title, null where several have it. */
    @Nullable String key(String title) {
        return keys.get(title);
    }
}
