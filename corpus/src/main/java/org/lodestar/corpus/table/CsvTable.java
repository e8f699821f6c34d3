package org.lodestar.corpus.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A CSV file as RFC 4180 has it, in UTF-8, its first line naming the columns.
 *
 * @param columns in the order of the file; none where the first line cannot be read
 * @param broken rows that cannot be read, with the first line if it is one, and then all others
 */
public record CsvTable(List<String> columns, List<Row> rows, List<BrokenRow> broken) {

    /** What stands in place of bytes that are not UTF-8. */
    static final char NO_CHARACTER = '\uFFFD';

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

    /**
     * A row that is not as it must be.
     *
     * @param line its first line in the file
     * @param cells what its cells seem to be, in NFC
     * @param problem what is wrong with it, and what would be right: {@code has more cells than ...}
     */
    public record BrokenRow(long line, Set<String> cells, String problem) {

        public BrokenRow {
            cells = cells.stream().map(BrokenRow::composed).collect(Collectors.toUnmodifiableSet());
        }

        /** Whether one of its cells seems to be this; bytes that are not UTF-8 may stand for any letters that are not ASCII. */
        public boolean mayHold(String cell) {
            return cells.contains(composed(cell)) || cells.stream().anyMatch(
                    own -> own.indexOf(NO_CHARACTER) >= 0 && ascii(own).equals(ascii(composed(cell))));
        }

        private static String composed(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }

        private static String ascii(String text) {
            return text.replaceAll("[^ -~]+", "");
        }
    }

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        broken = List.copyOf(broken);
    }

    /** @throws IOException with the name of the file in its message, if it is no such table, or one of its rows is broken */
    public static CsvTable read(Path file) throws IOException {
        CsvTable table = readWithBrokenRows(file);
        if (!table.broken.isEmpty()) {
            BrokenRow first = table.broken.getFirst();
            throw new IOException(file.getFileName() + ": line " + first.line() + " " + first.problem());
        }
        return table;
    }

    /** The table with the rows that are broken apart from the others. */
    public static CsvTable readWithBrokenRows(Path file) throws IOException {
        return new CsvLines(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).table();
    }
}
