package org.lodestar.engine.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

class TextSketchTest {

    private static TextSketch sketch(String... parts) {
        return Objects.requireNonNull(TextSketch.of(List.of(parts).iterator()));
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + random.nextInt(5000));
        }
        return words;
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            runs.add(words.subList(i, i + 5));
        }
        return runs;
    }

    @Property
    void wordsAreRunsOfLettersMarksAndNumbers(@ForAll String text) {
        List<String> words = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+").matcher(text.toLowerCase(Locale.ROOT)).results()
                .map(MatchResult::group).toList();

        TextSketch found = TextSketch.of(List.of(text).iterator());

        if (words.isEmpty()) {
            assertThat(found).isNull();
        } else {
            assertThat(Objects.requireNonNull(found).bytes()).isEqualTo(sketch(words.toArray(String[]::new)).bytes());
        }
    }

    /** Six standard errors: one in 500 million. */
    @Property(tries = 200)
    void estimatesWhichPartOfTheirRunsTwoTextsShare(
            @ForAll Random random, @ForAll @IntRange(min = 5, max = 400) int length, @ForAll @IntRange(max = 400) int tail) {
        List<String> a = words(random, length);
        List<String> b = new ArrayList<>(a.subList(0, Math.max(5, length - tail)));
        b.addAll(words(random, tail));
        Set<List<String>> shared = runs(a);
        shared.retainAll(runs(b));
        Set<List<String>> all = runs(a);
        all.addAll(runs(b));
        double exact = (double) shared.size() / all.size();

        double estimated = sketch(String.join(" ", a)).likeness(sketch(String.join(" ", b)));

        double error = Math.sqrt(exact * (1 - exact) / TextSketch.MINIMA);
        assertThat(estimated).isCloseTo(exact, Offset.offset(6 * error + 0.02));
    }

    @Property(tries = 50)
    void isTheSameWhereverTheTextIsCut(@ForAll Random random, @ForAll @IntRange(min = 2, max = 60) int length) {
        List<String> words = words(random, length);
        int cut = 1 + random.nextInt(length - 1);

        TextSketch whole = sketch(String.join(" ", words));
        TextSketch parts = sketch(String.join(", ", words.subList(0, cut)), String.join(" ", words.subList(cut, length)));

        assertThat(parts.bytes()).isEqualTo(whole.bytes());
    }

    @Example
    void comesBackFromItsBytes() {
        for (String text : List.of("too short", "labour inspection in the south of Nepal")) {
            TextSketch sketch = sketch(text);
            byte[] stored = new byte[sketch.bytes().length + 3];
            System.arraycopy(sketch.bytes(), 0, stored, 2, sketch.bytes().length);

            TextSketch read = TextSketch.read(stored, 2, sketch.bytes().length);

            assertThat(read.bytes()).isEqualTo(sketch.bytes());
            assertThat(read.likeness(sketch)).isEqualTo(1);
        }
    }

    @Example
    void isNoneForATextWithoutWords() {
        assertThat(TextSketch.of(List.of("", " – . ").iterator())).isNull();
    }

    @Example
    void tellsWordsOfAllScriptsApartAndNoCases() {
        assertThat(sketch("العمل الجبري").words()).isNotEqualTo(sketch("العمل").words());
        assertThat(sketch("Lao động").words()).isNotEqualTo(sketch("lao đông").words());
        assertThat(sketch("TRATA, de personas!").words()).isEqualTo(sketch("trata de personas").words());
        assertThat(sketch("ab c").words()).isNotEqualTo(sketch("a bc").words());
    }
}
