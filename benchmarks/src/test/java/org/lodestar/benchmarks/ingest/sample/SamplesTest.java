package org.lodestar.benchmarks.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

    @TempDir
    private Path folder;
    private Samples samples;

    @BeforeEach
    void readSentences() throws IOException {
        samples = new Samples(Path.of("..").toAbsolutePath().normalize());
    }

    @Test
    void pdfsHaveTheirPagesFullOfText() throws IOException {
        samples.pdfs(folder, 2, 3);

        try (PDDocument pdf = Loader.loadPDF(folder.resolve("report-1.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text.split("\\s+").length).isBetween(1000, 2000);
            assertThat(text).contains("Page 3");
        }
    }

    @Test
    void recordsAreInAllLanguagesAndNoTwoAreAlike() {
        Set<String> languages = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (Samples.SampleRecord record : samples.records(60)) {
            languages.add(record.language());
            texts.add(record.text());
        }

        assertThat(languages).contains("ar", "en", "es", "fr", "pt", "vi");
        assertThat(texts).hasSize(60);
    }

    @Test
    void theSameNumbersGiveTheSameFiles() throws IOException {
        samples.records(folder.resolve("a.jsonl"), 20);
        samples.records(folder.resolve("b.jsonl"), 20);

        assertThat(folder.resolve("a.jsonl")).hasSameTextualContentAs(folder.resolve("b.jsonl"));
        assertThat(Files.readAllLines(folder.resolve("a.jsonl"))).hasSize(20);
    }

    @Test
    void largeFilesHaveTheSizeThatIsAskedFor() throws IOException {
        samples.text(folder.resolve("large.txt"), 2);
        samples.pdf(folder.resolve("large.pdf"), 2);

        for (String name : List.of("large.txt", "large.pdf")) {
            assertThat(Files.size(folder.resolve(name))).as(name).isBetween(2_000_000L, 2_600_000L);
        }
    }
}
