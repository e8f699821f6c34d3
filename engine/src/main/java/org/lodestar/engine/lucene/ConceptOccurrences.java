package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Concept;

/**
 * Which documents of a generation name a concept by one of its names, each in the passages of its language. Told when it is first
 * asked for, and kept. Safe for many threads.
 */
final class ConceptOccurrences {

    private final OpenGeneration generation;
    private final LanguageAnalyzers analyzers;
    private final Map<String, Occurrences> known = new ConcurrentHashMap<>();

    ConceptOccurrences(OpenGeneration generation, LanguageAnalyzers analyzers) {
        this.generation = generation;
        this.analyzers = analyzers;
    }

    Occurrences of(Concept concept, Deadline deadline) throws IOException {
        Occurrences before = known.get(concept.id());
        if (before != null) {
            return before;
        }
        Occurrences found = find(query(concept), deadline);
        known.put(concept.id(), found);
        return found;
    }

    private Query query(Concept concept) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String language : generation.languages.present()) {
            Set<List<String>> names = concept.names().getOrDefault(language, List.of()).stream()
                    .filter(name -> !name.ambiguous())
                    .map(name -> analyzers.terms(name.text(), language))
                    .filter(terms -> !terms.isEmpty())
                    .collect(Collectors.toSet());
            for (List<String> terms : names) {
                for (String field : TermClauses.FIELDS) {
                    String ofLanguage = Schema.ofLanguage(field, language);
                    if (generation.holds(ofLanguage, terms)) {
                        query.add(TermClauses.phraseOf(ofLanguage, terms), Occur.SHOULD);
                    }
                }
            }
        }
        return query.build();
    }

    private Occurrences find(Query query, Deadline deadline) throws IOException {
        IndexSearcher searcher = deadline.holdFor(generation.searcher(Ranking.DEFAULT));
        Occurrences found = searcher.search(query, new CollectorManager<PassageCollector, Occurrences>() {
            @Override
            public PassageCollector newCollector() {
                return new PassageCollector(generation.blocks);
            }

            @Override
            public Occurrences reduce(Collection<PassageCollector> collectors) {
                return collectors.iterator().next().found.build();
            }
        });
        deadline.check(searcher);
        return found;
    }

    private static final class PassageCollector extends SimpleCollector {
        private final Blocks blocks;
        private final Occurrences.Builder found = new Occurrences.Builder();

        PassageCollector(Blocks blocks) {
            this.blocks = blocks;
        }

        @Override
        public void collect(int doc) {
            found.addPassageOf(blocks.documentOf(doc));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
