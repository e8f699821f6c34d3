package org.lodestar.benchmarks.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a question finds.
 *
 * @param hits a document each, in order, with the place of its best passage; none where the search failed
 * @param failure why it failed, null where it did not
 */
record RankedQuestion(Question question, List<RankedHit> hits, @Nullable String failure) {

    private static final int SHOWN = 5;

    /** A document, where its best passage stands, and the passage's language. */
    record RankedHit(Place place, String language, float score) {}

    RankedQuestion {
        hits = List.copyOf(hits);
    }

    static RankedQuestion found(Question question, List<RankedHit> hits) {
        return new RankedQuestion(question, hits, null);
    }

    static RankedQuestion failed(Question question, String failure) {
        return new RankedQuestion(question, List.of(), failure);
    }

    /** From 1, of the first document that is expected, wherever in it its best passage stands. */
    OptionalInt documentRank() {
        return rank(hit -> question.expectsDocument(hit.place().document()));
    }

    /** From 1, of the first document whose best passage stands where it is expected. */
    OptionalInt passageRank() {
        return rank(hit -> question.expects(hit.place()));
    }

    private OptionalInt rank(Predicate<RankedHit> wanted) {
        return IntStream.range(0, hits.size()).filter(i -> wanted.test(hits.get(i))).map(i -> i + 1).findFirst();
    }

    /** To be read, the first line with the question's id at its beginning, the others indented. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(question.id() + " " + question.language() + "  " + question.query());
        lines.add("   expected " + question.expected().stream().map(Place::toString).collect(Collectors.joining(" or ")));
        if (failure != null) {
            lines.add("   failed: " + failure);
        }
        for (int i = 0; i < Math.min(SHOWN, hits.size()); i++) {
            RankedHit hit = hits.get(i);
            lines.add(String.format(Locale.ROOT, "   %s %d %-60s %-3s %6.2f",
                    mark(hit), i + 1, hit.place(), hit.language(), hit.score()));
        }
        lines.add("   document " + shown(documentRank()) + ", passage " + shown(passageRank()));
        return lines;
    }

    private String mark(RankedHit hit) {
        if (question.expects(hit.place())) {
            return "->";
        }
        return question.expectsDocument(hit.place().document()) ? " -" : "  ";
    }

    private String shown(OptionalInt rank) {
        return rank.isPresent() ? String.valueOf(rank.getAsInt()) : "not among the first " + GoldenRanking.DEPTH;
    }
}
