package org.lodestar.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"en,en", "EN_us,en-US", "en-US,en-US", "arb,ar", "eng,en", "spa,es", "pt_BR,pt-BR", "' fr ',fr", "ZH-hant-tw,zh-Hant-TW"})
    void bringsATagIntoItsOneForm(String written, String normal) {
        assertThat(LanguageTag.normal(written)).contains(normal);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "und", "English", "en-", "e", "-", "??", "x", "language of the program"})
    void makesNothingOfWhatIsNoTag(String written) {
        assertThat(LanguageTag.normal(written)).isEmpty();
    }

    @Test
    void doesNotDependOnTheLanguageOfTheSystem() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(LanguageTag.normal("ID_ID")).contains("id-ID");
        } finally {
            Locale.setDefault(before);
        }
    }
}
