package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void makesAWordWholeThatAHyphenParts() {
        assertThat(CleanText.join(List.of("labour inspec-", "tion in fishing"))).isEqualTo("labour inspection in fishing");
    }

    @Test
    void keepsAHyphenThatBelongsToTheWord() {
        assertThat(CleanText.join(List.of("South-", "South cooperation"))).isEqualTo("South- South cooperation");
        assertThat(CleanText.join(List.of("2018-", "2020"))).isEqualTo("2018- 2020");
    }

    @Test
    void takesLigaturesApart() {
        assertThat(CleanText.line("tra\uFB03cking \uFB01shing")).isEqualTo("trafficking fishing");
    }

    @Test
    void givesArabicLettersTheirPlainForm() {
        assertThat(CleanText.line("\uFE8D\uFEDF\uFECC\uFEE4\uFEDE \uFEFB")).isEqualTo("العمل لا");
    }

    @Test
    void makesAWordWholeThatASoftHyphenParts() {
        assertThat(CleanText.join(List.of("labour inspec\u00AD", "tion"))).isEqualTo("labour inspection");
    }

    @Test
    void takesTheSignOfASymbolFontBeforeALineForABullet() {
        assertThat(CleanText.line("\uF0B7 Fishing")).isEqualTo("• Fishing");
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(CleanText.line("\uFEFFforced\u00AD labour\u0000")).isEqualTo("forced labour");
    }

    @Test
    void makesBlanksOne() {
        assertThat(CleanText.line(" child\u00A0\u2003 labour\t")).isEqualTo("child labour");
    }

    @Test
    void composesAccents() {
        assertThat(CleanText.line("force\u0301")).isEqualTo("forcé");
    }

    @Property
    void changesNothingTwice(@ForAll String text) {
        assertThat(CleanText.line(CleanText.line(text))).isEqualTo(CleanText.line(text));
    }
}
