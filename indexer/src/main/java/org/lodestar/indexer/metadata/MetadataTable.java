package org.lodestar.indexer.metadata;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A folder's {@code metadata.csv}: a row for each file, the column {@code file} naming it. */
final class MetadataTable {

    static final String NAME = "metadata.csv";
    private static final String FILE = "file";

    /** What stands in one row, and on which line. */
    record Row(long line, Map<String, String> cells) {}

    private final Map<String, Row> rows;

    private MetadataTable(Map<String, Row> rows) {
        this.rows = rows;
    }

    static MetadataTable read(Path file) throws IOException {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new IOException(file.getFileName() + ": is not valid UTF-8", e);
        } catch (UncheckedIOException e) {
            throw new IOException(file.getFileName() + ": " + Objects.requireNonNull(e.getCause()).getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static MetadataTable parse(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setHeader().setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();
        Map<String, Row> rows = new HashMap<>();
        try (Reader reader = new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
            if (!parser.getHeaderNames().contains(FILE)) {
                throw new IllegalArgumentException("has no column 'file'");
            }
            for (CSVRecord row : parser) {
                Map<String, String> cells = new LinkedHashMap<>(row.toMap());
                String name = cells.remove(FILE);
                if (name != null) {
                    rows.put(Normalizer.normalize(name, Normalizer.Form.NFC), new Row(parser.getCurrentLineNumber(), cells));
                }
            }
        }
        return new MetadataTable(rows);
    }

    static MetadataTable empty() {
        return new MetadataTable(Map.of());
    }

    Optional<Row> row(String fileName) {
        return Optional.ofNullable(rows.get(Normalizer.normalize(fileName, Normalizer.Form.NFC)));
    }
}
