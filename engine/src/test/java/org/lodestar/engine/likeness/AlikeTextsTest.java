package org.lodestar.engine.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlikeTextsTest {

    /** {@code count} words, those from {@code other} on in other words. */
    private static String text(String name, int count, int other) {
        return IntStream.range(0, count)
                .mapToObj(i -> i < other ? name + i : name + "x" + i)
                .collect(Collectors.joining(" "));
    }

    private static AlikeTexts among(String... texts) {
        List<@Nullable TextSketch> sketches = new ArrayList<>();
        for (String text : texts) {
            sketches.add(TextSketch.of(List.of(text).iterator()));
        }
        return AlikeTexts.among(sketches);
    }

    private static List<List<Integer>> lists(List<int[]> groups) {
        return groups.stream().map(group -> Arrays.stream(group).boxed().toList()).toList();
    }

    @Test
    void groupsWhatIsTheSameAndWhatIsNearlyTheSame() {
        AlikeTexts alike = among(
                text("a", 300, 300), text("b", 300, 300), text("a", 300, 290), text("b", 300, 300), text("a", 300, 100), "");

        assertThat(lists(alike.identical())).containsExactly(List.of(1, 3));
        assertThat(lists(alike.alike())).containsExactly(List.of(0, 2), List.of(1, 3));
    }

    @Test
    void textsTooShortForARunAreAlikeOnlyWhereTheyAreTheSame() {
        AlikeTexts alike = among("Annex 1", "annex 1.", "Annex 2", "");

        assertThat(lists(alike.alike())).containsExactly(List.of(0, 1));
    }

    @Test
    void putsTogetherWhatOthersLink() {
        AlikeTexts ends = among(text("a", 300, 300), text("a", 300, 240));
        AlikeTexts all = among(text("a", 300, 300), text("a", 300, 240), text("a", 300, 285), text("a", 300, 270), text("a", 300, 255));

        assertThat(lists(ends.alike())).isEmpty();
        assertThat(lists(all.alike())).containsExactly(List.of(0, 1, 2, 3, 4));
    }

    /** Ten thousand fillings of a form share half of their runs: they are near to each other, and like none. */
    @Test
    void aFormFilledInManyTimesMakesNoGroup() {
        String[] forms = IntStream.range(0, 10_000)
                .mapToObj(i -> text("form", 40, 40) + " " + text("n" + i + "w", 40, 40))
                .toArray(String[]::new);
        forms[9_999] = forms[0] + " indeed";

        AlikeTexts alike = among(forms);

        assertThat(lists(alike.identical())).isEmpty();
        assertThat(lists(alike.alike())).containsExactly(List.of(0, 9_999));
    }
}
