package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TesseractDataTest {

    @ParameterizedTest
    @CsvSource({
        "ar, ara", "en, eng", "fr, fra", "es, spa", "pt, por", "vi, vie", "ne, nep", "pt-BR, por", "zh, chi_sim", "zh-Hant, chi_tra",
        "sr, srp", "nb, nor", "tlh, tlh"
    })
    void namesLanguagesAsTesseractDoes(String tag, String name) {
        assertThat(TesseractData.name(tag)).isEqualTo(name);
    }

    @Test
    void readsWhatItHasDataOf() {
        TesseractData tesseract = new TesseractData("tesseract 5.3.0", List.of("eng", "spa"));

        assertThat(tesseract.reads("es-CL")).isTrue();
        assertThat(tesseract.reads("fr")).isFalse();
    }

    @Test
    void namesPackages() {
        assertThat(TesseractData.remedy(List.of("vi", "zh"))).isEqualTo("install it by 'apt-get install tesseract-ocr-chi-sim tesseract-ocr-vie'");
    }
}
