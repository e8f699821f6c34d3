package org.lodestar.indexer.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;
import org.lodestar.indexer.tagging.Aboutness.NamedIn;

class AboutnessTest {

    private static Naming naming(Dimension dimension, String value) {
        return new Naming(new Value(dimension, value), "the words for " + value, How.NAMED);
    }

    private static List<Naming> countries(String... values) {
        return Stream.of(values).map(v -> naming(Dimension.COUNTRY, v)).toList();
    }

    private static List<Naming> targets(String... values) {
        return Stream.of(values).map(v -> naming(Dimension.SDG, v)).toList();
    }

    /** A passage on each page, from page 1. */
    @SafeVarargs
    private static List<NamedIn> passages(List<Naming>... namings) {
        List<NamedIn> passages = new ArrayList<>();
        for (List<Naming> named : namings) {
            passages.add(new NamedIn(passages.size() + 1, named));
        }
        return passages;
    }

    private static List<String> about(Dimension dimension, List<Naming> title, List<NamedIn> passages) {
        return Aboutness.of(dimension, title, passages).stream().map(Tag::value).toList();
    }

    @Test
    void isWhatAQuarterOfThePassagesName() {
        assertThat(about(Dimension.COUNTRY, List.of(), passages(countries("NPL"), List.of(), List.of(), List.of())))
                .containsExactly("NPL");
        assertThat(about(Dimension.COUNTRY, List.of(), passages(countries("NPL"), List.of(), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void isWhatIsNamedNearlyAsOftenAsTheMostFrequent() {
        List<Naming> both = countries("NPL", "IND");
        List<Naming> one = countries("NPL");

        assertThat(about(Dimension.COUNTRY, List.of(), passages(both, both, both, one, one))).containsExactly("NPL", "IND");
        assertThat(about(Dimension.COUNTRY, List.of(), passages(both, both, one, one, one))).containsExactly("NPL");
    }

    @Test
    void countsAPassageOnceHoweverOftenItNamesAValue() {
        assertThat(about(Dimension.COUNTRY, List.of(), passages(
                countries("IND", "IND", "IND", "IND"), countries("NPL"), countries("NPL"), countries("NPL"), countries("NPL"))))
                .containsExactly("NPL");
    }

    @Test
    void hasTheWordsAndThePageOfTheFirstNamingForEvidence() {
        assertThat(Aboutness.of(Dimension.COUNTRY, List.of(), passages(List.of(), countries("NPL"), countries("NPL"))))
                .containsExactly(new Tag(Dimension.COUNTRY, "NPL", How.NAMED, new Evidence.Words("the words for NPL", 2)));
    }

    @Test
    void isTheCountryOfTheTitleAloneEvenWhereAnotherIsNamedMoreOften() {
        List<NamedIn> passages = passages(countries("NPL", "IND"), countries("IND"), countries("IND"));

        assertThat(Aboutness.of(Dimension.COUNTRY, countries("NPL"), passages))
                .containsExactly(new Tag(Dimension.COUNTRY, "NPL", How.NAMED, new Evidence.Words("the words for NPL", null)));
    }

    @Test
    void isNotACountryOfTheTitleThatTheTextHardlyNames() {
        List<NamedIn> passages = new ArrayList<>(passages(countries("NPL")));
        for (int i = 0; i < 20; i++) {
            passages.add(new NamedIn(null, countries("IND")));
        }

        assertThat(about(Dimension.COUNTRY, countries("NPL"), passages)).containsExactly("IND");
        assertThat(about(Dimension.COUNTRY, countries("NPL"), passages.subList(0, 20))).containsExactly("NPL");
    }

    @Test
    void isWhatTheTitleNamesWhereThereIsNoText() {
        assertThat(about(Dimension.COUNTRY, countries("NPL"), List.of())).containsExactly("NPL");
    }

    @Test
    void isTheTargetsThatTheFirstPassageNumbersUnlessItListsMany() {
        List<Naming> none = List.of();

        assertThat(about(Dimension.SDG, none, passages(targets("8", "8.7", "16.2"), none, none, none, none)))
                .containsExactly("8", "8.7", "16.2");
        assertThat(about(Dimension.SDG, none, passages(targets("8", "8.7", "16.2", "5.2"), none, none, none, none))).isEmpty();
    }

    @Test
    void addsWhatDominatesToTheTargetsOfTheTitle() {
        assertThat(about(Dimension.SDG, targets("16.2"), passages(targets("16.2"), targets("8.7"), targets("8.7"))))
                .containsExactly("16.2", "8.7");
    }

    @Test
    void leavesOtherDimensionsOut() {
        assertThat(about(Dimension.THEME, countries("NPL"), passages(countries("NPL"), targets("8.7")))).isEmpty();
    }
}
