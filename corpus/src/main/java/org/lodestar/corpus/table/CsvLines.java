package org.lodestar.corpus.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.table.CsvTable.BrokenRow;
import org.lodestar.corpus.table.CsvTable.Row;

/** Reads the lines of a table; after a row that is broken it goes on with the next line. */
final class CsvLines {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();
    private static final Pattern CELL = Pattern.compile("\\s*\"((?:[^\"]|\"\")*)\"\\s*(?:,|$)|([^,]*)(?:,|$)");

    private final String text;
    private final List<String> lines;
    /** Where each line begins. */
    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private @Nullable List<String> columns;
    private final List<Row> rows = new ArrayList<>();
    private final List<BrokenRow> broken = new ArrayList<>();

    CsvLines(String text) {
        this.text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        this.lines = this.text.lines().toList();
        Matcher end = Pattern.compile("\\r\\n|\\r|\\n").matcher(this.text);
        while (end.find()) {
            starts.add(end.end());
        }
    }

    CsvTable table() throws IOException {
        int next = 0;
        while (next < lines.size()) {
            next = readFrom(next);
        }
        return new CsvTable(columns == null ? List.of() : columns, rows, broken);
    }

    /** Reads rows until one is broken, and returns the number of the line after that; the first line is number 0. */
    private int readFrom(int first) throws IOException {
        int read = first;
        try (StringReader reader = new StringReader(text.substring(starts.get(first)));
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            for (CSVRecord row : parser) {
                int begin = written(read);
                read = first + Math.toIntExact(parser.getCurrentLineNumber());
                take(row.toList(), begin, read);
                if (columns == null) {
                    return lines.size();
                }
            }
            return lines.size();
        } catch (UncheckedIOException e) {
            int line = written(read);
            String message = String.valueOf(Objects.requireNonNull(e.getCause()).getMessage());
            breaks(line, message.contains("EOF") ? "opens a quote that nothing closes"
                    : "has text behind a closing quote; a quote inside of a quoted cell is written twice: \"\"");
            return columns == null ? lines.size() : line + 1;
        }
    }

    /** The next line that is not empty. */
    private int written(int from) {
        int line = from;
        while (line < lines.size() - 1 && lines.get(line).isEmpty()) {
            line++;
        }
        return line;
    }

    private void take(List<String> cells, int begin, int line) {
        boolean readable = cells.stream().allMatch(cell -> cell.indexOf(CsvTable.NO_CHARACTER) < 0);
        if (!readable) {
            breaks(begin, "is not valid UTF-8; save the file as UTF-8");
        } else if (columns == null) {
            takeColumns(cells);
        } else if (cells.size() > columns.size()) {
            breaks(begin, "has more cells than there are columns; a cell that holds a comma stands in quotes");
        } else {
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                byColumn.put(columns.get(i), cells.get(i));
            }
            rows.add(new Row(line, byColumn));
        }
    }

    private void takeColumns(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty()) {
                breaks(0, "names the columns, and leaves one without a name");
                return;
            }
            if (!seen.add(name)) {
                breaks(0, "names two columns '" + name + "'");
                return;
            }
        }
        columns = names;
    }

    /** Without the names of the columns no row can be read. */
    private void breaks(int line, String problem) {
        broken.add(new BrokenRow(line + 1L, cells(lines.get(line)), problem));
        if (columns == null) {
            for (int other = line + 1; other < lines.size(); other++) {
                broken.add(new BrokenRow(other + 1L, cells(lines.get(other)),
                        "cannot be read, as line " + (line + 1) + " " + problem));
            }
        }
    }

    private static Set<String> cells(String line) {
        Set<String> cells = new HashSet<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            String found = cell.group(1) != null ? cell.group(1).replace("\"\"", "\"") : cell.group(2).replace("\"", "");
            cells.add(found.strip());
        }
        return cells;
    }
}
