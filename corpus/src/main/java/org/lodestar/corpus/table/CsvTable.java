package org.lodestar.corpus.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A CSV file as RFC 4180 has it, in UTF-8, its first line naming the columns.
 *
 * @param columns in the order of the file
 */
public record CsvTable(List<String> columns, List<Row> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * What stands in one row.
     *
     * @param line the last line of the row in the file, the first line being 1
     * @param cells column to cell, stripped; a column that the row is too short for is not there
     */
    public record Row(long line, Map<String, String> cells) {

        /** A cell, empty if the row has none. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @throws IOException with the name of the file in its message, if it is no such table */
    public static CsvTable read(Path file) throws IOException {
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

    private static CsvTable parse(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setHeader().setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();
        List<Row> rows = new ArrayList<>();
        String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (Reader reader = new StringReader(marked); CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                if (row.size() > parser.getHeaderNames().size()) {
                    throw new IllegalArgumentException("line " + parser.getCurrentLineNumber()
                            + " has more cells than there are columns; a cell that holds a comma stands in quotes");
                }
                rows.add(new Row(parser.getCurrentLineNumber(), new LinkedHashMap<>(row.toMap())));
            }
            return new CsvTable(parser.getHeaderNames(), rows);
        }
    }
}
