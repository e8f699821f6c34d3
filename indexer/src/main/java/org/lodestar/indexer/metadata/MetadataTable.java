package org.lodestar.indexer.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lodestar.corpus.table.CsvTable;
import org.lodestar.corpus.table.CsvTable.Row;

/** A folder's {@code metadata.csv}: a row for each file, the column {@code file} naming it. */
final class MetadataTable {

    static final String NAME = "metadata.csv";
    private static final String FILE = "file";

    private final Map<String, Row> rows;

    private MetadataTable(Map<String, Row> rows) {
        this.rows = rows;
    }

    static MetadataTable read(Path file) throws IOException {
        CsvTable table = CsvTable.read(file);
        if (!table.columns().contains(FILE)) {
            throw new IOException(file.getFileName() + ": has no column 'file'");
        }
        Map<String, Row> rows = new HashMap<>();
        for (Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            String name = cells.remove(FILE);
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
