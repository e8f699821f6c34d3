package org.lodestar.indexer.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.lodestar.corpus.table.CsvTable;

/** The files that state something of others: what they are called, and the tables among them, each parsed once. For many threads. */
public final class MetadataFiles {

    /** The table of a folder. */
    public static final String TABLE = "metadata.csv";

    /** The column of the table that names the file of a row. */
    public static final String FILE = "file";

    /** The defaults of a folder and of all below it. */
    public static final String COLLECTION = "collection.json";

    private static final String SIDECAR = ".meta.json";
    private static final Pattern NAMES = Pattern.compile(
            ".*" + Pattern.quote(SIDECAR) + "|" + Pattern.quote(TABLE) + "|" + Pattern.quote(COLLECTION));

    private final Map<Path, CsvTable> tables = new ConcurrentHashMap<>();

    /** Whether a file of this name is no document, but states something of others. */
    static boolean isOne(String fileName) {
        return NAMES.matcher(fileName).matches();
    }

    /** What states something of one file alone; it need not be there. */
    public static Path sidecar(Path file) {
        return file.resolveSibling(file.getFileName() + SIDECAR);
    }

    /** The name of the file that a sidecar describes, empty if this is no sidecar. */
    static Optional<String> described(String fileName) {
        return fileName.endsWith(SIDECAR)
                ? Optional.of(fileName.substring(0, fileName.length() - SIDECAR.length())) : Optional.empty();
    }

    /** A table as it was when it was first asked for. */
    public CsvTable table(Path file) throws IOException {
        CsvTable known = tables.get(file);
        if (known == null) {
            known = CsvTable.read(file);
            tables.put(file, known);
        }
        return known;
    }
}
