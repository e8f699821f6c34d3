package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Concept;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.SearchRequest.Scope;
import org.lodestar.engine.SimilarDocuments;
import org.lodestar.engine.SimilarDocuments.Shared;
import org.lodestar.engine.query.QueryVocabulary;

/** Tells by what other documents may be like one: the values it is about, the concepts it names, and its most telling words. */
final class Features {

    private static final Map<Dimension, Double> VALUES =
            Map.of(Dimension.COUNTRY, 2.0, Dimension.THEME, 1.0, Dimension.SDG, 0.5, Dimension.ORGANISATION, 0.5);
    private static final double CONCEPT = 0.5;
    private static final double WORD = 0.05;

    private static final int MOST_CONCEPTS = 16;
    private static final int MOST_WORDS = 24;

    /** Of a longer document, so many passages at equal distances tell what it is like. */
    private static final int MOST_PASSAGES = 100;

    private final OpenGeneration generation;
    private final QueryVocabulary vocabulary;
    private final LanguageAnalyzers analyzers;
    private final ConceptOccurrences concepts;
    private final Deadline deadline;

    Features(OpenGeneration generation, QueryVocabulary vocabulary, ConceptOccurrences concepts, Deadline deadline) {
        this.generation = generation;
        this.vocabulary = vocabulary;
        this.analyzers = vocabulary.analyzers();
        this.concepts = concepts;
        this.deadline = deadline;
    }

    List<Feature> of(TaggedDocument tagged) throws IOException {
        List<Feature> features = new ArrayList<>(values(tagged));
        List<Passage> passages = some(tagged.passages());
        features.addAll(concepts(passages, themes(features)));
        features.addAll(words(passages));
        return features;
    }

    private static Set<String> themes(List<Feature> features) {
        Set<String> themes = new HashSet<>();
        features.forEach(feature -> {
            Shared shared = feature.shared();
            if (shared != null && shared.dimension().equals(Dimension.THEME.parameter())) {
                themes.add(shared.value());
            }
        });
        return themes;
    }

    private static List<Passage> some(List<Passage> passages) {
        int step = (passages.size() + MOST_PASSAGES - 1) / MOST_PASSAGES;
        List<Passage> some = new ArrayList<>();
        for (int i = 0; i < passages.size(); i += step) {
            some.add(passages.get(i));
        }
        return some;
    }

    /** A value that another one of them stands below says nothing by itself. */
    private List<Feature> values(TaggedDocument tagged) {
        List<Feature> features = new ArrayList<>();
        Vocabularies vocabularies = vocabulary.vocabularies();
        VALUES.forEach((dimension, weight) -> {
            Set<String> values = new TreeSet<>(dimension == Dimension.ORGANISATION
                    ? tagged.document().metadata().organisations()
                    : tagged.document().about().stream().filter(t -> t.dimension() == dimension).map(Tag::value).toList());
            Set<String> above = new HashSet<>();
            values.forEach(value -> above.addAll(vocabularies.ancestors(dimension, value)));
            values.removeAll(above);
            for (String value : values) {
                features.add(new Feature(new Shared(dimension.parameter(), value), weight, carriers(dimension, value), false));
            }
        });
        return features;
    }

    private Occurrences carriers(Dimension dimension, String value) {
        FacetValues values = generation.blocks.column(dimension, Scope.DOCUMENT).values;
        Occurrences.Builder carriers = new Occurrences.Builder();
        int ordinal = values.ordinal(value);
        if (ordinal >= 0) {
            boolean[] wanted = new boolean[values.size()];
            wanted[ordinal] = true;
            for (int document = 0; document < generation.blocks.documents(); document++) {
                if (values.carriesAny(document, wanted)) {
                    carriers.addPassageOf(document);
                }
            }
        }
        return carriers.build();
    }

    /**
     * The concepts that most of the passages name, but for the words of any report.
     *
     * @param themes that the document is about, whose concepts say nothing more
     */
    private List<Feature> concepts(List<Passage> passages, Set<String> themes) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (Passage passage : passages) {
            Optional<String> language = analyzers.fieldLanguage(passage.language());
            if (language.isPresent()) {
                Set<String> named = new HashSet<>();
                vocabulary.find(passage.text(), language.get()).forEach(naming -> named.add(naming.meaning().id()));
                named.stream().filter(id -> !themes.contains(id) && isOfTheField(id)).forEach(id -> counts.merge(id, 1, Integer::sum));
            }
        }
        List<Feature> features = new ArrayList<>();
        for (String id : mostFrequent(counts, MOST_CONCEPTS)) {
            Concept concept = vocabulary.vocabularies().concepts().find(id).orElseThrow();
            Occurrences occurrences = concepts.of(concept, deadline);
            features.add(new Feature(new Shared(SimilarDocuments.CONCEPT, id), CONCEPT, occurrences, true));
        }
        return features;
    }

    /** Whether something is a concept, and more than a word of any report, which is linked to nothing. */
    private boolean isOfTheField(String id) {
        return vocabulary.vocabularies().concepts().find(id)
                .filter(concept -> !concept.values().isEmpty() || !concept.broader().isEmpty())
                .isPresent();
    }

    private static List<String> mostFrequent(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The words that stand in more of the passages than they would by chance. */
    private List<Feature> words(List<Passage> passages) throws IOException {
        Map<Term, Integer> counts = new HashMap<>();
        for (Passage passage : passages) {
            Optional<String> language = analyzers.fieldLanguage(passage.language());
            String field = language.map(l -> Schema.ofLanguage(Schema.TEXT, l)).orElse(Schema.TEXT);
            Set.copyOf(analyzers.terms(passage.text(), passage.language()))
                    .forEach(term -> counts.merge(new Term(field, term), 1, Integer::sum));
        }
        Map<Term, Double> telling = new HashMap<>();
        for (Map.Entry<Term, Integer> entry : counts.entrySet()) {
            int everywhere = generation.segment().docFreq(entry.getKey());
            if (everywhere > 1) {
                telling.put(entry.getKey(), entry.getValue() * Math.log((double) generation.blocks.passages() / everywhere));
            }
        }
        List<Term> most = telling.entrySet().stream()
                .sorted(Map.Entry.<Term, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
        List<Feature> features = new ArrayList<>();
        for (Term term : most) {
            features.add(new Feature(null, WORD, occurrences(term), true));
        }
        return features;
    }

    private Occurrences occurrences(Term term) throws IOException {
        Occurrences.Builder found = new Occurrences.Builder();
        PostingsEnum postings = generation.segment().postings(term, PostingsEnum.NONE);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            found.addPassageOf(generation.blocks.documentOf(postings.docID()));
        }
        return found.build();
    }
}
