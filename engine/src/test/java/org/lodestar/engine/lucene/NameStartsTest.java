package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class NameStartsTest {

    private static NameStarts<String> starts(String language, List<String> names) {
        return new NameStarts<>(names.stream()
                .map(name -> new NameStarts.Name<>(name, language, name, true, name)).toList());
    }

    private static Set<String> names(List<NameStarts.Found<String>> found) {
        Set<String> names = new TreeSet<>();
        found.forEach(one -> names.add(one.name().of()));
        return names;
    }

    @Property(tries = 2_000)
    void findsAllNamesWithAWordThatBeginsSo(
            @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String> words,
            @ForAll @IntRange(min = 1, max = 4) int wordsOfAName,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String typed) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i += wordsOfAName) {
            names.add(String.join(" ", words.subList(i, Math.min(words.size(), i + wordsOfAName))));
        }
        Set<String> expected = new TreeSet<>();
        names.stream().filter(name -> (" " + name).contains(" " + typed)).forEach(expected::add);

        assertThat(names(starts("en", names).beginning(typed))).isEqualTo(expected);
    }

    @Property(tries = 2_000)
    void forgivesAnyOneError(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 7, max = 12) String name,
            @ForAll @IntRange(max = 6) int at,
            @ForAll @CharRange(from = 'a', to = 'z') char letter) {
        NameStarts<String> starts = starts("en", List.of(name));
        List<String> misspelt = List.of(
                name.substring(0, at) + letter + name.substring(at + 1),
                name.substring(0, at) + letter + name.substring(at),
                name.substring(0, at) + name.substring(at + 1),
                swapped(name, Math.min(at, name.length() - 2)));

        for (String typed : misspelt) {
            assertThat(names(starts.beginning(typed)).contains(name) || names(starts.almostBeginning(typed)).contains(name))
                    .as("%s for %s", typed, name).isTrue();
        }
    }

    private static String swapped(String name, int at) {
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    @Example
    void forgivesNoErrorInThreeLettersAndNoneInTheFirstOfFew() {
        NameStarts<String> starts = starts("en", List.of("nepal"));

        assertThat(starts.almostBeginning("nap")).isEmpty();
        assertThat(starts.almostBeginning("mepa")).isEmpty();
        assertThat(names(starts.almostBeginning("napa"))).containsExactly("nepal");
    }

    @Example
    void findsAnArabicWordWithoutItsArticle() {
        assertThat(names(starts("ar", List.of("خطه العمل")).beginning("عمل"))).hasSize(1);
        assertThat(names(starts("ar", List.of("خطه العمل")).beginning("العم"))).hasSize(1);
    }

    @Example
    void tellsWhetherItIsTheBeginningOrAllOfTheName() {
        NameStarts<String> starts = starts("en", List.of("labour", "child labour", "labour law"));

        assertThat(starts.beginning("labour")).extracting(f -> f.name().of() + " " + f.whole() + " " + f.first())
                .containsExactlyInAnyOrder("labour true true", "child labour false false", "labour law false true");
    }

    @Example
    void aThousandNamesAreInOrder() {
        List<String> names = IntStream.range(0, 1_000).mapToObj(i -> "name " + i).toList();

        assertThat(starts("en", names).beginning("99")).hasSize(11);
    }
}
