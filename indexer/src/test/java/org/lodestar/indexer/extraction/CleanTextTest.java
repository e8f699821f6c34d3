package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    /** A line that is clean already is told apart from others; an invisible letter makes any line one of the others. */
    @Property
    void comesOutAlikeWhetherItLooksCleanOrNot(@ForAll @From("western") String text) {
        assertThat(CleanText.line(text)).isEqualTo(CleanText.line("\uFEFF" + text));
    }

    @Provide
    Arbitrary<String> western() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab .\u00E9\u2019").ofMaxLength(12),
                Arbitraries.strings().withCharRange('\0', '\u0310').ofMaxLength(6),
                Arbitraries.strings().withCharRange('\u1FF0', '\u2040').ofMaxLength(3));
    }

    @Property
    void changesNothingTwice(@ForAll String text) {
        assertThat(CleanText.line(CleanText.line(text))).isEqualTo(CleanText.line(text));
    }
}
