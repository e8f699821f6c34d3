package org.lodestar.indexer.metadata;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lodestar.corpus.table.CsvTable;
import org.lodestar.corpus.table.CsvTable.Row;
import org.lodestar.indexer.sources.MetadataFiles;

/** A folder's {@code metadata.csv}: a row for each file, the column {@code file} naming it. */
final class MetadataTable {

    private final Map<String, Row> rows;

    private MetadataTable(Map<String, Row> rows) {
        this.rows = rows;
    }

    static MetadataTable of(CsvTable table) throws IOException {
        if (!table.columns().contains(MetadataFiles.FILE)) {
            throw new IOException(MetadataFiles.TABLE + ": has no column '" + MetadataFiles.FILE + "'");
        }
        Map<String, Row> rows = new HashMap<>();
        for (Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            String name = cells.remove(MetadataFiles.FILE);
            if (name != null) {
                rows.put(Normalizer.normalize(name, Normalizer.Form.NFC), new Row(row.line(), cells));
            }
        }
        return new MetadataTable(rows);
    }

    static MetadataTable empty() {
        return new MetadataTable(Map.of());
    }

    /** What the table says of a file; where it names a file twice, the last row. */
    Optional<Row> row(String fileName) {
        return Optional.ofNullable(rows.get(Normalizer.normalize(fileName, Normalizer.Form.NFC)));
    }
}
