package org.lodestar.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestar.analyzers.LanguageAnalyzers;

class ReaderLanguagesTest {

    private final ReaderLanguages languages = new ReaderLanguages(List.of("en", "es", "ar"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "es-AR,es;q=0.9,en;q=0.8|es", "de,ar;q=0.5|ar", "de|en", "*|en", ";;=broken|en", "en;q=0.1,es|es", "es;q=0,ar|ar"
    })
    void takesTheBestOfWhatABrowserAccepts(String header, String language) {
        assertThat(languages.accepted(header)).isEqualTo(language);
    }

    @Test
    void offersOnlyLanguagesThatPagesAreWrittenIn() {
        ReaderLanguages all = new ReaderLanguages(LanguageAnalyzers.DEFAULT_LANGUAGES);

        assertThat(all.accepted("de-DE,fr;q=0.8")).isEqualTo("fr");
        assertThat(all.accepted("ru,de;q=0.5")).isEqualTo("en");
        assertThat(all.asked("lang", "pt-BR")).isEqualTo("pt");
        assertThatThrownBy(() -> all.asked("lang", "de")).isInstanceOfSatisfying(BadRequestException.class, bad -> {
            assertThat(bad.parameter()).isEqualTo("lang");
            assertThat(bad.detail()).contains("'de'", "en, es, fr, pt, ar, vi");
        });
        assertThat(all.known()).contains("de", "ru");
    }

    @Test
    void takesEnglishWhereNothingIsSaid() {
        assertThat(languages.accepted(null)).isEqualTo("en");
    }
}
