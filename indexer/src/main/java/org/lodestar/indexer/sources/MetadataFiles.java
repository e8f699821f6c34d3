package org.lodestar.indexer.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.lodestar.corpus.table.CsvTable;
import org.lodestar.indexer.sources.Source.AnyFile;
import org.lodestar.indexer.sources.Source.MemberSource;

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
    public static boolean isOne(String fileName) {
        return NAMES.matcher(fileName).matches();
    }

    /** The path of what states something of one file alone; it need not be there. */
    public static String sidecar(String file) {
        return file + SIDECAR;
    }

    /**
     * A row that a table may have of a file.
     *
     * @param beside the file that the table lies beside: the file itself, or one that it lies in
     * @param name of the row: {@code plan.docx}, or {@code pack.zip/inner/plan.docx}
     */
    public record RowName(AnyFile beside, String name) {

        /** Where the table is; it need not be there. */
        public Optional<Path> table() {
            return MetadataFiles.beside(beside, TABLE);
        }
    }

    /** The rows that a file may have, that of the outermost table first. */
    public static List<RowName> rows(AnyFile file) {
        List<RowName> rows = new ArrayList<>();
        String below = "";
        AnyFile anchor = file;
        while (anchor instanceof MemberSource member) {
            rows.addFirst(new RowName(anchor, anchor.fileName() + below));
            below = "/" + member.inner() + below;
            anchor = member.container();
        }
        rows.addFirst(new RowName(anchor, anchor.fileName() + below));
        return rows;
    }

    /** Where a file of some name is that lies beside another, on the disk or in an archive; it need not be there. */
    public static Optional<Path> beside(AnyFile file, String name) {
        return switch (file) {
            case Source.FileSource onDisk -> Optional.of(onDisk.path().resolveSibling(name));
            case MemberSource member -> member.beside().file(folder(member.inner()) + name);
        };
    }

    /** The folder of a path in an archive, empty or ending with a slash. */
    public static String folder(String inner) {
        return inner.substring(0, inner.lastIndexOf('/') + 1);
    }

    /** The name of the file that a sidecar describes, empty if this is no sidecar. */
    static Optional<String> described(String fileName) {
        return fileName.endsWith(SIDECAR)
                ? Optional.of(fileName.substring(0, fileName.length() - SIDECAR.length())) : Optional.empty();
    }

    /** A table as it was when it was first asked for; its broken rows stand apart. */
    public CsvTable table(Path file) throws IOException {
        CsvTable known = tables.get(file);
        if (known == null) {
            known = CsvTable.readWithBrokenRows(file);
            tables.put(file, known);
        }
        return known;
    }
}
