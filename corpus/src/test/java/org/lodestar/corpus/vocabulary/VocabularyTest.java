package org.lodestar.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Dimension;

class VocabularyTest {

    private static Entry entry(String value, @Nullable String parent) {
        return new Entry(value, parent, Map.of("en", value.toUpperCase(java.util.Locale.ROOT)), Map.of(), false);
    }

    private static Vocabulary of(Entry... entries) {
        return new Vocabulary(Dimension.THEME, List.of(entries));
    }

    @Test
    void knowsTheBroaderValuesNearestFirst() {
        Vocabulary vocabulary = of(entry("a", null), entry("b", "a"), entry("c", "b"));

        assertThat(vocabulary.ancestors("c")).containsExactly("b", "a");
        assertThat(vocabulary.ancestors("a")).isEmpty();
        assertThat(vocabulary.ancestors("unknown")).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> of(entry("a", null), entry("a", null))).hasMessage("theme 'a' is listed twice");
        assertThatThrownBy(() -> of(entry("a", "x"))).hasMessage("theme 'a' has the unknown parent 'x'");
        assertThatThrownBy(() -> of(entry("a", "b"), entry("b", "a"))).hasMessage("theme 'a' stands below itself");
        assertThatThrownBy(() -> of(entry("a", "a"))).hasMessage("theme 'a' stands below itself");
    }

    @Test
    void aLabelFallsBackToEnglishAndThenToTheValue() {
        assertThat(entry("a", null).label("vi")).isEqualTo("A");
        assertThat(new Entry("b", null, Map.of(), Map.of(), false).label("en")).isEqualTo("b");
    }
}
