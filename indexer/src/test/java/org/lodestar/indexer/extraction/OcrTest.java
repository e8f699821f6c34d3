package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.junit.jupiter.api.Test;

class OcrTest {

    private static final Duration PAGE = Duration.ofSeconds(60);
    private static final TesseractData TESSERACT = new TesseractData("tesseract 5.3.0", List.of("eng", "fra", "spa"));

    private static Ocr ocr(OcrMode mode) {
        return new Ocr(mode, List.of("en", "fr"), TESSERACT, PAGE, Duration.ofMinutes(5));
    }

    private static Metadata pdf(int... charactersPerPage) {
        Metadata pdf = new Metadata();
        for (int characters : charactersPerPage) {
            pdf.add(PDF.CHARACTERS_PER_PAGE, characters);
            pdf.add(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE, 0);
        }
        return pdf;
    }

    private static Metadata picture() {
        Metadata picture = new Metadata();
        picture.set(Metadata.CONTENT_TYPE, "image/png");
        return picture;
    }

    @Test
    void timeIsForThePagesWithoutATextLayer() {
        assertThat(ocr(OcrMode.AUTO).request(List.of(pdf(1200, 0, 7)), false, null))
                .isEqualTo(new OcrRequest(false, false, "eng+fra", PAGE, PAGE.multipliedBy(2)));
        assertThat(ocr(OcrMode.FORCE).request(List.of(pdf(1200, 0, 7)), false, "es"))
                .isEqualTo(new OcrRequest(true, false, "spa", PAGE, PAGE.multipliedBy(3)));
    }

    @Test
    void noFileTakesMoreThanItsLimit() {
        assertThat(ocr(OcrMode.AUTO).request(List.of(pdf(new int[100])), true, null)).isNotNull()
                .extracting(OcrRequest::longest).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void thereIsNothingToReadWhereEveryPageHasItsText() {
        assertThat(ocr(OcrMode.AUTO).request(List.of(pdf(1200, 20)), false, null)).isNull();
        assertThat(Ocr.OFF.request(List.of(pdf(0), picture()), true, null)).isNull();
    }

    @Test
    void aLayerOfWhichMostHasNoMeaningIsNone() {
        Metadata pdf = new Metadata();
        pdf.add(PDF.CHARACTERS_PER_PAGE, 1000);
        pdf.add(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE, 700);

        assertThat(ocr(OcrMode.AUTO).request(List.of(pdf), false, null)).isNotNull();
    }

    @Test
    void picturesAreReadWhereThereIsNoText() {
        Metadata office = new Metadata();

        assertThat(ocr(OcrMode.AUTO).request(List.of(office, picture()), true, null)).isNotNull()
                .extracting(OcrRequest::pictures).isEqualTo(true);
        assertThat(ocr(OcrMode.FORCE).request(List.of(office, picture()), false, null)).isNull();
    }

    @Test
    void aLanguageThatIsNoOneLanguageIsAnyOfTheConfigured() {
        for (String tag : List.of("mul", "und", "zxx")) {
            assertThat(ocr(OcrMode.AUTO).obstacle(tag)).isNull();
            assertThat(ocr(OcrMode.AUTO).request(List.of(pdf(0)), true, tag)).isNotNull().extracting(OcrRequest::languages).isEqualTo("eng+fra");
        }
        assertThat(ocr(OcrMode.AUTO).obstacle("ar")).startsWith("needs OCR in Arabic (ar), ");
    }
}
