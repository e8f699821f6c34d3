package org.lodestar.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void writesOutWhatSteersATerminalOrEndsALine() {
        assertThat(Printable.line("a\nb\u001B[2Jc\u009Bd\u2028e\u007F")).isEqualTo("a\\u000Ab\\u001B[2Jc\\u009Bd\\u2028e\\u007F");
    }

    @Test
    void writesOutWhatTurnsTheOrderOfLettersRound() {
        assertThat(Printable.line("report\u202Efdp.exe\u2066\u061C")).isEqualTo("report\\u202Efdp.exe\\u2066\\u061C");
    }

    @Test
    void leavesNamesInEveryScriptAsTheyAre() {
        String names = "تقرير ۲۰۱۹ می\u200Cخواهم – Việt Nam, नेपाल क\u094D\u200Dष, 報告書 😀.pdf";

        assertThat(Printable.line(names)).isEqualTo(names);
    }

    @Property
    void isAlwaysOneLine(@ForAll String text) {
        assertThat(Printable.line(text)).doesNotContain("\n", "\r", "\u0085", "\u2028", "\u2029", "\u001B", "\u202E");
    }
}
