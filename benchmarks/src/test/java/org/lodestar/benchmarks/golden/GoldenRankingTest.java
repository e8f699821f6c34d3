package org.lodestar.benchmarks.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestar.benchmarks.golden.RankedQuestion.RankedHit;

class GoldenRankingTest {

    private static RankedQuestion ranked(String expected, String... hits) {
        Question question = new Question("q1", "en", "fishing", List.of(Place.parse(expected)));
        return RankedQuestion.found(question, List.of(hits).stream().map(h -> new RankedHit(Place.parse(h), "fr", 1.234f)).toList());
    }

    @Test
    void tellsTheDocumentFromThePlaceInIt() {
        RankedQuestion ranked = ranked("plan:3", "other:3", "plan:2", "last:1");

        assertThat(ranked.documentRank()).hasValue(2);
        assertThat(ranked.passageRank()).isEmpty();
    }

    @Test
    void pointsAtWhatIsExpectedAndAtItsDocument() {
        assertThat(ranked("plan:3", "other:3", "plan:3").lines()).containsExactly(
                "q1 en  fishing",
                "   expected plan:3",
                "      1 other:3                                                      fr    1.23",
                "   -> 2 plan:3                                                       fr    1.23",
                "   document 2, passage 2");
        assertThat(ranked("plan:3", "plan:4").lines()).containsSequence(
                "    - 1 plan:4                                                       fr    1.23",
                "   document 1, passage not among the first 10");
    }

    @Test
    void showsTheFirstFiveAndCountsTheFirstTen() {
        RankedQuestion ranked = ranked("plan:3", "a:1", "b:1", "c:1", "d:1", "e:1", "f:1", "plan:3");

        assertThat(ranked.lines()).hasSize(8).last().isEqualTo("   document 7, passage 7");
    }

    @Test
    void aFailedSearchIsToldWithItsQuestion() {
        RankedQuestion failed = RankedQuestion.failed(new Question("q2", "en", "kilns", List.of(Place.parse("plan:3"))), "Broken: by test");
        GoldenRanking ranking = new GoldenRanking(List.of(ranked("plan:3", "plan:3"), failed));

        assertThat(failed.lines()).contains("   failed: Broken: by test", "   document not among the first 10, passage not among the first 10");
        assertThat(ranking.failed()).containsExactly("q2");
        assertThat(ranking.summary()).last().asString().endsWith("1          1          1    0.500");
    }

    @Test
    void sumsUpAllQuestions() {
        GoldenRanking ranking = new GoldenRanking(List.of(
                ranked("plan:3", "plan:3"), ranked("plan:3", "other:1", "plan:1"), ranked("plan:3", "a:1", "b:1", "c:1", "plan:3"), ranked("plan:3")));

        assertThat(ranking.lines()).endsWith(
                "4 questions    first in first 3 in first 10   MRR@10",
                "document           1          2          3    0.438",
                "passage            1          1          2    0.313");
    }
}
