package org.lodestar.benchmarks.golden;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.engine.FoundDocument;
import org.lodestar.engine.PageRequest;
import org.lodestar.engine.SearchAnswer.Hit;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;

/** What all questions find in an index. */
record GoldenRanking(List<RankedQuestion> questions) {

    /** How many documents of each question are looked at. */
    static final int DEPTH = 10;

    private static final int FEW = 3;

    GoldenRanking {
        questions = List.copyOf(questions);
    }

    /** @throws IOException if the index lacks a place that is expected: a miss would then say nothing of the ranking */
    static GoldenRanking of(List<Question> questions, SearchEngine engine) throws IOException {
        List<RankedQuestion> ranked = new ArrayList<>();
        for (Question question : questions) {
            for (Place place : question.expected()) {
                requireIndexed(question, place, engine);
            }
            ranked.add(ask(question, engine));
        }
        return new GoldenRanking(ranked);
    }

    /** A search that fails is told with its question, so that it does not hide what the others find. */
    private static RankedQuestion ask(Question question, SearchEngine engine) throws IOException {
        SearchRequest request = SearchRequest.all().withText(question.query()).withPage(PageRequest.first(DEPTH)).withPassages(1);
        try {
            return RankedQuestion.found(question, engine.search(request).hits().stream().map(GoldenRanking::ranked).toList());
        } catch (RuntimeException e) {
            return RankedQuestion.failed(question, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** The questions whose search failed. */
    List<String> failed() {
        return questions.stream().filter(q -> q.failure() != null).map(q -> q.question().id()).toList();
    }

    private static RankedQuestion.RankedHit ranked(Hit hit) {
        var best = hit.passages().getFirst();
        float score = best.score() == null ? 0 : best.score();
        return new RankedQuestion.RankedHit(Place.of(hit.document().id(), best.passage()), best.passage().language(), score);
    }

    private static void requireIndexed(Question question, Place place, SearchEngine engine) throws IOException {
        FoundDocument found = engine.document(DocumentKey.of(place.document())).orElseThrow(() -> new IOException(
                "question " + question.id() + " expects " + place + ", but the index has no such document"));
        if (found.tagged().passages().stream().noneMatch(p -> Place.of(place.document(), p).equals(place))) {
            throw new IOException("question " + question.id() + " expects " + place
                    + ", but the document has no such page or passage: read how it is cut now, and correct the question");
        }
    }

    /** What is kept in the file: each question with its hits, then how many are found how soon. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (RankedQuestion question : questions) {
            lines.addAll(question.lines());
            lines.add("");
        }
        lines.addAll(summary());
        return lines;
    }

    /** Shares of all questions, of documents and of passages. */
    List<String> summary() {
        return List.of(
                String.format(Locale.ROOT, "%-14s %5s %10s %10s %8s",
                        questions.size() + " questions", "first", "in first " + FEW, "in first " + DEPTH, "MRR@" + DEPTH),
                summary("document", RankedQuestion::documentRank),
                summary("passage", RankedQuestion::passageRank));
    }

    private String summary(String what, Function<RankedQuestion, OptionalInt> rank) {
        List<Integer> ranks = questions.stream().map(rank).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).toList();
        double reciprocal = ranks.stream().mapToDouble(r -> 1.0 / r).sum() / Math.max(1, questions.size());
        return String.format(Locale.ROOT, "%-14s %5d %10d %10d %8.3f", what, ranks.stream().filter(r -> r == 1).count(),
                ranks.stream().filter(r -> r <= FEW).count(), ranks.size(), reciprocal);
    }
}
