package org.lodestar.indexer.metadata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.table.CsvTable;
import org.lodestar.corpus.table.CsvTable.BrokenRow;
import org.lodestar.corpus.table.CsvTable.Row;
import org.lodestar.indexer.sources.MetadataFiles;

/** A folder's {@code metadata.csv}: a row for each file, the column {@code file} naming it. */
final class MetadataTable {

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final List<BrokenRow> broken;

    /**
     * What the table says of a file.
     *
     * @param lines where: {@code line 3}
     * @param cells column to cell, without that of the file
     * @param problem why it does not count, null where it does
     */
    record Entry(String lines, Map<String, String> cells, @Nullable String problem) {}

    MetadataTable(CsvTable table) {
        this.broken = new ArrayList<>(table.broken());
        boolean namesFiles = table.columns().contains(MetadataFiles.FILE);
        for (Row row : table.rows()) {
            if (namesFiles) {
                rows.computeIfAbsent(composed(row.cell(MetadataFiles.FILE)), name -> new ArrayList<>()).add(row);
            } else {
                broken.add(new BrokenRow(row.line(), Set.copyOf(row.cells().values()),
                        "stands in a table without a column '" + MetadataFiles.FILE + "' that names the file; add it"));
            }
        }
    }

    /** What the table says of a file; what cannot be told to be of another file counts as said of this one. */
    Optional<Entry> of(String fileName) {
        String name = composed(fileName);
        Optional<BrokenRow> unreadable = broken.stream().filter(row -> row.mayHold(name)).findFirst();
        if (unreadable.isPresent()) {
            BrokenRow row = unreadable.get();
            return Optional.of(new Entry("line " + row.line(), Map.of(), row.problem()));
        }
        List<Row> own = rows.getOrDefault(name, List.of());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> cells = new LinkedHashMap<>(own.getFirst().cells());
        cells.remove(MetadataFiles.FILE);
        return Optional.of(own.size() == 1
                ? new Entry("line " + own.getFirst().line(), cells, null)
                : new Entry("lines " + own.stream().map(row -> String.valueOf(row.line())).collect(Collectors.joining(" and ")),
                        Map.of(), "describe the same file '" + name + "'; keep one of these rows"));
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
