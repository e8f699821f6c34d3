package org.lodestar.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguagesTest {

    private final ReaderLanguages languages = new ReaderLanguages(List.of("en", "es", "ar"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "es-AR,es;q=0.9,en;q=0.8|es", "de,ar;q=0.5|ar", "de|en", "*|en", ";;=broken|en", "en;q=0.1,es|es", "es;q=0,ar|ar"
    })
    void takesTheBestOfWhatABrowserAccepts(String header, String language) {
        assertThat(languages.accepted(header)).isEqualTo(language);
    }

    @org.junit.jupiter.api.Test
    void takesEnglishWhereNothingIsSaid() {
        assertThat(languages.accepted(null)).isEqualTo("en");
    }
}
