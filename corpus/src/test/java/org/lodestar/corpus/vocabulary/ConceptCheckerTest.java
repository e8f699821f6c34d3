package org.lodestar.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

class ConceptCheckerTest {

    private static final List<String> INTERFACE = List.of("en", "es", "fr", "pt", "ar", "vi");

    private static Concept concept(String id, String language, String... names) {
        return new Concept(id, List.of(), List.of(), Set.of(), Map.of(language, Arrays.stream(names).map(n -> new Name(n, List.of())).toList()));
    }

    private static List<String> problems(Concept... concepts) {
        return ConceptChecker.problems(List.of(concepts), List.of(), value -> !value.value().startsWith("no-"));
    }

    @Test
    void theBundledConceptsAreSoundInSixLanguages() {
        Vocabularies bundled = Vocabularies.bundled(INTERFACE);

        assertThat(ConceptChecker.problems(bundled.concepts().all(), INTERFACE,
                value -> bundled.of(value.dimension()).find(value.value()).isPresent())).isEmpty();
        assertThat(bundled.concepts().all()).hasSizeGreaterThanOrEqualTo(1200);
    }

    @Test
    void refusesAConceptWithoutALabelInALanguageThatNeedsOne() {
        assertThat(ConceptChecker.problems(List.of(concept("bondage", "en", "bondage")), List.of("en", "vi"), v -> true))
                .containsExactly("concept 'bondage' has no label in 'vi'");
        assertThat(problems(new Concept("bondage", List.of(), List.of(), Set.of(), Map.of())))
                .containsExactly("concept 'bondage' has no label in any language");
    }

    @Test
    void refusesNamesThatDifferByAccentsAlone() {
        assertThat(problems(concept("a", "fr", "péage", "peage")))
                .containsExactly("concept 'a', fr: 'peage' differs from 'péage' by accents, capitals or hyphens alone");
        assertThat(problems(concept("a", "en", "debt bondage", "Debt-Bondage"))).hasSize(1);
    }

    @Test
    void letsVietnameseWordsDifferByTone() {
        assertThat(problems(concept("a", "vi", "má", "mà"))).isEmpty();
    }

    @Test
    void refusesANameOfTwoConceptsThatNothingTellsApart() {
        assertThat(problems(concept("traffic-jam", "en", "traffic"), concept("trafficking", "en", "Traffic"))).singleElement()
                .asString().isEqualTo("'traffic' (en) names 'traffic-jam' and 'trafficking'; keep it in one of them, or mark it as "
                        + "ambiguous with the words that tell");
    }

    @Test
    void allowsANameOfTwoConceptsIfAllButOneAreMarked() {
        Concept marked = new Concept("trafficking", List.of(), List.of(), Set.of(),
                Map.of("en", List.of(new Name("traffic", List.of("persons")))));

        assertThat(problems(concept("traffic-jam", "en", "traffic"), marked)).isEmpty();
    }

    @Test
    void refusesCircles() {
        Map<String, List<Name>> name = Map.of("en", List.of(new Name("a", List.of())));
        Map<String, List<Name>> other = Map.of("en", List.of(new Name("b", List.of())));

        assertThat(problems(
                new Concept("a", List.of("b"), List.of(), Set.of(), name), new Concept("b", List.of("a"), List.of(), Set.of(), other)))
                .containsExactly("concept 'a' stands below itself, by way of [b]", "concept 'b' stands below itself, by way of [a]");
    }

    @Test
    void refusesLinksToNothing() {
        Concept lost = new Concept("a", List.of("b"), List.of("c"), Set.of(new Value(Dimension.THEME, "no-theme")),
                Map.of("en", List.of(new Name("a", List.of()))));

        assertThat(problems(lost)).containsExactly(
                "concept 'a': the broader 'b' is no concept", "concept 'a': the related 'c' is no concept",
                "concept 'a': there is no theme 'no-theme'");
    }

    @Test
    void refusesOneIdTwice() {
        assertThat(problems(concept("a", "en", "x"), concept("a", "en", "y"))).containsExactly("concept 'a' is listed 2 times");
    }

    @Test
    void findsAllThatIsWrong() {
        List<String> all = new ArrayList<>(problems(concept("a", "en", "x", "X"), concept("b", "en", " ")));

        assertThat(all).hasSize(2);
    }
}
