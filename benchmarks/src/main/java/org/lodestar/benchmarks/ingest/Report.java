package org.lodestar.benchmarks.ingest;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All figures of one command: tables for people, and the same as JSON. */
final class Report {

    /**
     * Figures in rows.
     *
     * @param rows each with a cell for each column: a {@link String}, a number or a {@link Spread}
     */
    record Table(String title, List<String> columns, List<List<Object>> rows) {

        Table(String title, String... columns) {
            this(title, List.of(columns), new ArrayList<>());
        }

        /** @throws IllegalArgumentException if there are more or fewer cells than columns */
        void row(Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(cells.length + " cells for the columns " + columns);
            }
            rows.add(List.of(cells));
        }
    }

    private final Machine machine;
    private final String size;
    private final Map<String, Spread> ratios = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();

    /** @param size by which name all was measured */
    Report(Machine machine, String size) {
        this.machine = machine;
        this.size = size;
    }

    void ratio(String name, Spread ratio) {
        ratios.put(name, ratio);
    }

    void add(Table table) {
        tables.add(table);
    }

    /** What may be required: the median of each ratio, by name. */
    Map<String, Double> medians() {
        return ratios.entrySet().stream().collect(
                Collectors.toMap(Map.Entry::getKey, e -> e.getValue().median(), (a, b) -> a, LinkedHashMap::new));
    }

    /** Prints Markdown. */
    void print(PrintStream out) {
        out.printf(Locale.ROOT, "Measured %s (%s): %s, %d cores, %d MB; %s; %s; load %.1f before.%n",
                machine.time(), size, machine.processor(), machine.cores(), machine.memoryMegabytes(), machine.java(),
                machine.system(), machine.load());
        out.println("CPU time of all processes together; the median of the rounds, with the quartiles.");
        Table all = new Table("Ratios", "ratio", "median (quartiles)", "rounds");
        ratios.forEach((name, spread) -> all.row(name, spread, spread.rounds()));
        print(all, out);
        tables.forEach(table -> print(table, out));
    }

    private static void print(Table table, PrintStream out) {
        out.println();
        out.println("### " + table.title());
        out.println();
        out.println("| " + String.join(" | ", table.columns()) + " |");
        out.println("|" + "---|".repeat(table.columns().size()));
        table.rows().forEach(row -> out.println(
                row.stream().map(Report::text).collect(Collectors.joining(" | ", "| ", " |"))));
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Spread spread -> text(spread.median()) + " (" + text(spread.lower()) + "\u2013" + text(spread.upper()) + ")";
            case Double number -> number(number);
            case Number whole -> String.format(Locale.ROOT, "%,d", whole.longValue());
            default -> cell.toString();
        };
    }

    /** Three figures are as many as such a measurement can tell. */
    private static String number(double number) {
        double size = Math.abs(number);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", number);
    }

    /** Writes {@code {"machine": {...}, "size": "...", "ratios": {NAME: {...}}, "tables": [{...}]}}. */
    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("size", size);
        all.put("ratios", ratios);
        all.put("tables", tables);
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), all);
    }
}
