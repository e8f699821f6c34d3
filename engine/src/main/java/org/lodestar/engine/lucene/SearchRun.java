package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Passage;
import org.lodestar.engine.SearchAnswer;
import org.lodestar.engine.SearchAnswer.Facet;
import org.lodestar.engine.SearchAnswer.Hit;
import org.lodestar.engine.SearchAnswer.PassageHit;
import org.lodestar.engine.SearchAnswer.ScorePart;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.query.ParsedQuery;
import org.lodestar.engine.query.QueryParser;
import org.lodestar.engine.query.QueryVocabulary;

/**
 * One request against one generation. A first pass counts all passages without scoring them; a second one scores, and
 * skips what cannot be among the best; then the passages of the documents shown are read.
 */
final class SearchRun {

    private final OpenGeneration generation;
    private final Blocks blocks;
    private final SearchRequest request;
    private final IndexSearcher searcher;
    private final Conditions conditions;
    private final Deadline deadline;
    private final QueryVocabulary vocabulary;
    private final Ranking ranking;
    private @Nullable TextQueryBuilder builder;

    SearchRun(
            OpenGeneration generation,
            SearchRequest request,
            QueryVocabulary vocabulary,
            Ranking ranking) {
        this(generation, request, vocabulary, ranking, Deadline.in(request.timeLimit()));
    }

    private SearchRun(
            OpenGeneration generation, SearchRequest request, QueryVocabulary vocabulary, Ranking ranking, Deadline deadline) {
        this.generation = generation;
        this.blocks = generation.blocks;
        this.request = request;
        this.vocabulary = vocabulary;
        this.ranking = ranking;
        this.conditions = new Conditions(blocks, request.selections(), request.scope());
        this.deadline = deadline;
        this.searcher = deadline.holdFor(generation.searcher(ranking));
    }

    /** @param after where the page before ended */
    SearchAnswer run(@Nullable RankedDocument after) throws IOException {
        ParsedQuery parsed = request.hasText() ? new QueryParser().parse(java.util.Objects.requireNonNull(request.text())) : null;
        Query query = textQuery(parsed, false);
        boolean relaxed = false;
        MatchCollector matches = count(query);
        if (parsed != null && matches.documents() == 0 && !matchesAnything(query)) {
            // Whether one word suffices depends on the text alone, or a count would not be what choosing it finds.
            Query anyWord = textQuery(parsed, true);
            if (matchesAnything(anyWord)) {
                relaxed = true;
                query = anyWord;
                matches = count(query);
            }
        }
        int wanted = request.page().offset() + request.page().size();
        List<RankedDocument> ranked = rank(query, matches, new BestDocuments(wanted + 1, after));
        List<RankedDocument> shown =
                ranked.subList(Math.min(request.page().offset(), ranked.size()), Math.min(wanted, ranked.size()));
        boolean more = ranked.size() > wanted && !shown.isEmpty();
        String next = more
                ? new Cursor(generation.summary.id(), Cursor.nameOf(request), shown.getLast()).encoded()
                : null;
        List<Hit> hits = hits(query, shown);
        List<Facet> facets = matches.counters().stream().map(c -> c.facet(vocabulary.vocabularies())).toList();
        String better = parsed == null ? null : betterSpelling(parsed, relaxed, matches.documents());
        return new SearchAnswer(
                relaxed, better, builder == null ? List.of() : builder.concepts().expansions(), matches.documents(), matches.passages(), generation.summary, hits, facets, next);
    }

    /** The text spelt as the index spells it, if more documents are found then, or any that have the words and not just one of them. */
    private @Nullable String betterSpelling(ParsedQuery parsed, boolean relaxed, int documents) throws IOException {
        String text = java.util.Objects.requireNonNull(request.text());
        String better = new Spelling(generation, vocabulary.analyzers(), java.util.Objects.requireNonNull(builder).concepts(), request.language())
                .correct(text, parsed);
        if (better.equals(text)) {
            return null;
        }
        SearchRun corrected = new SearchRun(generation, request.withText(better).withFacets(List.of()), vocabulary, ranking, deadline);
        ParsedQuery correctedQuery = new QueryParser().parse(better);
        int found = corrected.count(corrected.textQuery(correctedQuery, false)).documents();
        if (found == 0 && documents == 0) {
            found = corrected.count(corrected.textQuery(correctedQuery, true)).documents();
        }
        deadline.check(searcher);
        return found > (relaxed ? 0 : documents) ? better : null;
    }

    private Query textQuery(@Nullable ParsedQuery parsed, boolean relaxed) throws IOException {
        if (parsed == null) {
            return new PassageFilter("passages", blocks::isPassage);
        }
        if (builder == null) {
            builder = new TextQueryBuilder(parsed, generation, vocabulary, request.expansion(), ranking);
        }
        return builder.build(relaxed);
    }

    private MatchCollector count(Query query) throws IOException {
        MatchCollector collector = new MatchCollector(blocks, conditions, request.facets(), request.scope());
        search(query, collector);
        return collector;
    }

    private boolean matchesAnything(Query query) throws IOException {
        FirstMatch first = new FirstMatch();
        search(query, first);
        return first.found;
    }

    private List<RankedDocument> rank(Query query, MatchCollector matches, BestDocuments best) throws IOException {
        SearchRequest.Sort sort = request.effectiveSort();
        if (sort == SearchRequest.Sort.RELEVANCE) {
            search(restricted(query), new ScoreCollector(blocks, best));
        } else {
            for (int i = 0; i < matches.documents(); i++) {
                int document = matches.found()[i];
                best.offer(sortKey(sort, document), document);
            }
        }
        return best.inOrder();
    }

    private long sortKey(SearchRequest.Sort sort, int document) {
        long date = blocks.date(document);
        return switch (sort) {
            case DATE -> date == Blocks.UNDATED ? Integer.MAX_VALUE : date;
            case DATE_DESCENDING -> date == Blocks.UNDATED ? Integer.MAX_VALUE : -date;
            case TITLE -> blocks.titleRank(document);
            case RELEVANCE -> throw new IllegalStateException("relevance is ranked by score");
        };
    }

    private Query restricted(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new PassageFilter("selections", d -> blocks.isPassage(d) && conditions.satisfiedBy(d)), Occur.FILTER)
                .build();
    }

    private void search(Query query, Collector collector) throws IOException {
        searcher.search(query, new CollectorManager<Collector, Boolean>() {
            @Override
            public Collector newCollector() {
                return collector;
            }

            @Override
            public Boolean reduce(Collection<Collector> collectors) {
                return true;
            }
        });
        deadline.check(searcher);
    }

    private List<Hit> hits(Query query, List<RankedDocument> shown) throws IOException {
        if (shown.isEmpty()) {
            return List.of();
        }
        Weight weight = searcher.createWeight(searcher.rewrite(restricted(query)), ScoreMode.COMPLETE, 1);
        Scorer scorer = weight.scorer(generation.leaf());
        Map<Integer, Hit> hits = new HashMap<>();
        for (RankedDocument ranked : shown.stream().sorted(Comparator.comparingInt(RankedDocument::document)).toList()) {
            deadline.check(searcher);
            hits.put(ranked.document(), hit(weight, java.util.Objects.requireNonNull(scorer), ranked.document()));
        }
        return shown.stream().map(r -> java.util.Objects.requireNonNull(hits.get(r.document()))).toList();
    }

    private record ScoredPassage(int doc, float score) {}

    private Hit hit(Weight weight, Scorer scorer, int number) throws IOException {
        List<ScoredPassage> matching = new ArrayList<>();
        DocIdSetIterator iterator = scorer.iterator();
        int doc = iterator.docID();
        if (doc < blocks.firstPassage(number)) {
            doc = iterator.advance(blocks.firstPassage(number));
        }
        for (; doc < blocks.doc(number); doc = iterator.nextDoc()) {
            matching.add(new ScoredPassage(doc, request.hasText() ? scorer.score() : 0));
        }
        matching.sort(Comparator.comparingDouble(ScoredPassage::score).reversed().thenComparingInt(ScoredPassage::doc));
        Document document = generation.document(number);
        List<PassageHit> passages = new ArrayList<>();
        for (ScoredPassage scored : matching.subList(0, Math.min(request.passages(), matching.size()))) {
            passages.add(passageHit(weight, document, scored));
        }
        return new Hit(document, score(matching.getFirst()), matching.size(), passages, generation.related(number));
    }

    private @Nullable Float score(ScoredPassage scored) {
        return request.hasText() ? Float.valueOf(scored.score) : null;
    }

    private PassageHit passageHit(Weight weight, Document document, ScoredPassage scored) throws IOException {
        Passage passage = generation.passage(scored.doc);
        String snippet = document.metadata().snippets()
                ? SnippetWriter.write(passage.text(), found(weight, scored.doc, passage.text().length()))
                : null;
        List<ScorePart> explanation = request.explain() && request.hasText() ? explain(scored.doc) : List.of();
        return new PassageHit(passage, score(scored), snippet, explanation);
    }

    /** Where in a passage's text the query's words stand. */
    private List<SnippetWriter.Range> found(Weight weight, int doc, int length) throws IOException {
        List<SnippetWriter.Range> ranges = new ArrayList<>();
        Matches matches = request.hasText() ? weight.matches(generation.leaf(), doc) : null;
        if (matches == null) {
            return ranges;
        }
        for (String field : matches) {
            if (!field.equals(Schema.TEXT) && !field.startsWith(Schema.TEXT + ".")) {
                continue;
            }
            MatchesIterator iterator = matches.getMatches(field);
            while (iterator != null && iterator.next()) {
                ranges.add(new SnippetWriter.Range(
                        Math.max(0, iterator.startOffset()), Math.min(length, iterator.endOffset())));
            }
        }
        return ranges;
    }

    /** The parts of a passage's score; they sum to it. What is asked twice, such as quoted and not, is one part. */
    private List<ScorePart> explain(int doc) throws IOException {
        record Place(String field, String term) {}
        Map<Place, Float> scores = new HashMap<>();
        for (TermClauses.ScoredTerm term : java.util.Objects.requireNonNull(builder).scoredTerms()) {
            if (!generation.languages.isIn(doc, term.languages())) {
                continue;
            }
            Weight weight = searcher.createWeight(searcher.rewrite(term.query()), ScoreMode.COMPLETE, 1);
            Scorer scorer = weight.scorer(generation.leaf());
            if (scorer != null && scorer.iterator().advance(doc) == doc) {
                scores.merge(new Place(term.field(), term.term()), scorer.score(), Float::sum);
            }
        }
        return scores.entrySet().stream()
                .map(e -> new ScorePart(e.getKey().field(), e.getKey().term(), e.getValue()))
                .sorted(Comparator.comparingDouble(ScorePart::score).reversed().thenComparing(ScorePart::field)
                        .thenComparing(ScorePart::term))
                .toList();
    }

    private final class FirstMatch extends SimpleCollector {
        boolean found;

        @Override
        public void collect(int doc) {
            if (blocks.isPassage(doc)) {
                found = true;
                throw new org.apache.lucene.search.CollectionTerminatedException();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
