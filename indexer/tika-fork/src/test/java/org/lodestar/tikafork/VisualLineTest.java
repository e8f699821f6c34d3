package org.lodestar.tikafork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisualLineTest {

    /** A line of glyphs of one width, as they are seen from left to right; a blank is a gap. */
    private static VisualLine seen(String... glyphs) {
        List<VisualLine.Glyph> placed = new ArrayList<>();
        for (int i = 0; i < glyphs.length; i++) {
            if (!glyphs[i].equals(" ")) {
                placed.add(new VisualLine.Glyph(glyphs[i], 10 * i, 10, 5));
            }
        }
        return new VisualLine(placed);
    }

    private static VisualLine seen(String line) {
        return seen(line.split(""));
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    @Test
    void readsArabicFromTheRight() {
        assertThat(seen(reversed("عمل الأطفال")).text(true)).isEqualTo("عمل الأطفال");
    }

    @Test
    void keepsTheDigitsOfANumberInOrder() {
        assertThat(seen("2018 " + reversed("في سنة")).text(true)).isEqualTo("في سنة 2018");
        assertThat(seen(reversed("المنطقة") + " 65.99 " + reversed("رقم")).text(true)).isEqualTo("رقم 65.99 المنطقة");
    }

    @Test
    void keepsALatinWordAtTheEndOfALineAtItsEnd() {
        assertThat(seen("ILO " + reversed("مع")).text(true)).isEqualTo("مع ILO");
        assertThat(seen("." + reversed("الجديد") + " Alliance 8.7").text(true)).isEqualTo("Alliance 8.7 الجديد.");
    }

    @Test
    void keepsANumberBeforeALatinWordBeforeIt() {
        assertThat(seen("14 april 1434 " + reversed("في سنة")).text(true)).isEqualTo("في سنة 14 april 1434");
    }

    @Test
    void leavesALatinLine() {
        assertThat(seen("Labour (8.7)").text(true)).isEqualTo("Labour (8.7)");
        assertThat(seen("The word " + reversed("عمل") + " is Arabic").text(false)).isEqualTo("The word عمل is Arabic");
    }

    @Test
    void keepsALigatureInTheOrderOfItsLetters() {
        assertThat(seen("م", "لا", "س").text(true)).isEqualTo("سلام");
        assertThat(seen("\uFEE1", "\uFEFC", "\uFEB3").text(true)).isEqualTo("سلام");
    }

    @Test
    void setsBracketsAroundWhatTheyHold() {
        // Seen as (300 in words), written either as it is seen or as it is meant.
        assertThat(seen("(" + reversed("منها") + ") " + reversed("مؤسسة")).text(true)).isEqualTo("مؤسسة (منها)");
        assertThat(seen(")" + reversed("منها") + "( " + reversed("مؤسسة")).text(true)).isEqualTo("مؤسسة (منها)");
    }

    @Test
    void keepsAMarkWithItsLetter() {
        List<VisualLine.Glyph> glyphs = List.of(
                new VisualLine.Glyph("د", 0, 10, 5), new VisualLine.Glyph("م", 10, 10, 5), new VisualLine.Glyph("\u064E", 9, 0, 5));

        assertThat(new VisualLine(glyphs).text(true)).isEqualTo("م\u064Eد");
    }
}
