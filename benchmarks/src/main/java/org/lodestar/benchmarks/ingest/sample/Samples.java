package org.lodestar.benchmarks.ingest.sample;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes sources, always the same ones for the same numbers. */
public final class Samples {

    private static final List<String> WESTERN = List.of("en", "es", "fr", "pt");
    private static final int MEGABYTE = 1 << 20;
    private static final int FILES_A_FOLDER = 1000;
    private static final int FILE_WORDS = 500;
    private static final int RECORD_WORDS = 250;
    private static final int PARAGRAPH_WORDS = 90;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SentenceBank bank;

    /** @param home where Lodestar is built, which has the bundled collection */
    public Samples(Path home) throws IOException {
        this.bank = new SentenceBank(home);
    }

    /** Reports in English, Spanish, French and Portuguese. */
    public void pdfs(Path folder, int count, int pages) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("report-" + i + ".pdf");
            new SamplePdf(new SampleText(bank, WESTERN.get(i % WESTERN.size()), i)).write(file, pages, false);
            age(file);
        }
    }

    /** One report of a size, most of it pictures, as it is in large ones. */
    public void pdf(Path file, int megabytes) throws IOException {
        new SamplePdf(new SampleText(bank, "en", megabytes)).write(file, megabytes, true);
        age(file);
    }

    /** Text files of some 500 words in all languages of the bundled collection, a thousand a folder. */
    public void texts(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path file = Files.createDirectories(folder.resolve("part-" + i / FILES_A_FOLDER)).resolve("note-" + i + ".txt");
            Files.writeString(file, paragraphs(text(i), FILE_WORDS));
            age(file);
        }
    }

    /** One text file of a size. */
    public void text(Path file, int megabytes) throws IOException {
        SampleText text = text(megabytes);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (long written = 0; written < (long) megabytes * MEGABYTE; ) {
                String paragraph = text.paragraph(PARAGRAPH_WORDS) + "\n\n";
                writer.write(paragraph);
                written += paragraph.length();
            }
        }
        age(file);
    }

    /** A records file. */
    public void records(Path file, int count) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (SampleRecord document : records(count)) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("id", document.id());
                fields.put("title", document.title());
                fields.put("language", document.language());
                fields.put("type", "news");
                fields.put("text", document.text());
                writer.write(JSON.writeValueAsString(fields));
                writer.newLine();
            }
        }
        age(file);
    }

    /** A short document; paragraphs are apart by an empty line. */
    public record SampleRecord(String id, String title, String language, String text) {}

    /** Records of some 250 words, made as they are asked for. */
    public Iterable<SampleRecord> records(int count) {
        return () -> java.util.stream.IntStream.range(0, count).mapToObj(this::record).iterator();
    }

    private SampleRecord record(int number) {
        SampleText text = text(number);
        return new SampleRecord("record-" + number, text.heading(), language(number), paragraphs(text, RECORD_WORDS));
    }

    private SampleText text(int number) {
        return new SampleText(bank, language(number), number);
    }

    private String language(int number) {
        return bank.languages().get(number % bank.languages().size());
    }

    private static String paragraphs(SampleText text, int words) {
        List<String> paragraphs = new ArrayList<>();
        for (int left = words; left > 0; left -= PARAGRAPH_WORDS) {
            paragraphs.add(text.paragraph(Math.min(left, PARAGRAPH_WORDS)));
        }
        return String.join("\n\n", paragraphs);
    }

    /** What was changed just now is looked at more closely than a file that has lain for a day. */
    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    }
}
