package org.lodestar.indexer.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestar.corpus.table.CsvTable;
import org.lodestar.corpus.table.CsvTable.BrokenRow;
import org.lodestar.corpus.table.CsvTable.Row;

/**
 * Finds sidecars and rows of tables whose file is not there. A name that was misspelt must not lose what was stated, least of
 * all that a text may not be quoted.
 */
public final class OrphanFinder {

    private final MetadataFiles metadata;

    public OrphanFinder(MetadataFiles metadata) {
        this.metadata = metadata;
    }

    /**
     * Those of a sidecar or a table on the disk; none of any other file.
     *
     * @param name of the sidecar or table, as it stands in reports
     */
    List<Source> find(Path file, String name) throws IOException {
        return find(file, name, files(file.resolveSibling("")));
    }

    /**
     * Those of a sidecar or a table, wherever its bytes lie; none of any other file.
     *
     * @param name of the sidecar or table, as it stands in reports
     * @param present the names of the files beside it, in NFC
     */
    public List<Source> find(Path file, String name, Set<String> present) throws IOException {
        String fileName = name.substring(name.lastIndexOf('/') + 1);
        if (fileName.equals(MetadataFiles.TABLE)) {
            return rows(file, name, present);
        }
        Optional<String> described = MetadataFiles.described(fileName);
        if (described.isEmpty() || present.contains(composed(described.get()))) {
            return List.of();
        }
        return List.of(new Source.OrphanSource(name, "describes '" + described.get()
                + "', which is no file of its folder; add that file, or rename or delete the sidecar"));
    }

    private List<Source> rows(Path table, String name, Set<String> present) throws IOException {
        CsvTable read;
        try {
            read = metadata.table(table);
        } catch (IOException e) {
            // Every file beside it fails and says so; where there is none, nobody would.
            return List.of(new Source.OrphanSource(name, "cannot be read: " + e.getMessage()));
        }
        if (read.columns().isEmpty() && !read.broken().isEmpty()) {
            return List.of(new Source.OrphanSource(name + ":1", read.broken().getFirst().problem()));
        }
        if (!read.columns().contains(MetadataFiles.FILE)) {
            return List.of(new Source.OrphanSource(name, "has no column '" + MetadataFiles.FILE + "' that names the file of each row; add it"));
        }
        List<Source> orphans = new ArrayList<>(brokenRows(read, name, present));
        for (Row row : read.rows()) {
            String described = row.cell(MetadataFiles.FILE);
            if (isPresent(composed(described), present) || row.cells().values().stream().allMatch(String::isBlank)) {
                continue;
            }
            String reason = described.isBlank()
                    ? "names no file in its column '" + MetadataFiles.FILE + "'; fill it in, or delete the row"
                    : "describes '" + described + "', which is no file of its folder; add that file, or correct or delete the row";
            orphans.add(new Source.OrphanSource(name + ":" + row.line(), reason));
        }
        return orphans;
    }

    /** The rows that fail no file, as none that is there seems to be theirs. */
    private static List<Source> brokenRows(CsvTable table, String name, Set<String> present) {
        return table.broken().stream()
                .filter(row -> present.stream().noneMatch(row::mayHold)
                        && row.cells().stream().noneMatch(cell -> isPresent(composed(cell), present)))
                .<Source>map(row -> new Source.OrphanSource(name + ":" + row.line(), row.problem()))
                .toList();
    }

    /** Whether it is there, or lies in a file that is: what that holds is looked at when it is read. */
    private static boolean isPresent(String described, Set<String> present) {
        return present.contains(described) || present.contains(described.replaceFirst("/.*", ""));
    }

    /**
     * Rows about files in another file that are not there.
     *
     * @param inners the paths of those that are
     */
    public List<Source> missing(Source.AnyFile container, Set<String> inners) throws IOException {
        List<Source> orphans = new ArrayList<>();
        for (MetadataFiles.RowName name : MetadataFiles.rows(container)) {
            Path table = name.table().orElse(null);
            if (table != null && Files.exists(table)) {
                String where = name.beside().name().substring(0, name.beside().name().length() - name.beside().fileName().length());
                orphans.addAll(missing(table, where + MetadataFiles.TABLE, composed(name.name()) + "/", container.name(), inners));
            }
        }
        return orphans;
    }

    private List<Source> missing(Path table, String where, String container, String name, Set<String> inners) {
        CsvTable read = readable(table);
        List<Source> orphans = new ArrayList<>();
        for (BrokenRow row : read.broken()) {
            if (row.cells().stream().anyMatch(cell -> isMissing(cell, container, inners))) {
                orphans.add(new Source.OrphanSource(where + ":" + row.line(), row.problem()));
            }
        }
        for (Row row : read.rows()) {
            String described = composed(row.cell(MetadataFiles.FILE));
            if (isMissing(described, container, inners)) {
                String inner = described.substring(container.length());
                orphans.add(new Source.OrphanSource(where + ":" + row.line(), "describes '" + inner + "', which is no file in " + name
                        + "; correct or delete the row"));
            }
        }
        return orphans;
    }

    private static boolean isMissing(String described, String container, Set<String> inners) {
        String inner = described.startsWith(container) ? described.substring(container.length()) : "";
        return !inner.isEmpty() && inners.stream().noneMatch(i -> inner.equals(i) || inner.startsWith(i + "/"));
    }

    /** Empty where it cannot be read, which is told once, by the table itself. */
    private CsvTable readable(Path table) {
        try {
            return metadata.table(table);
        } catch (IOException toldAlready) {
            return new CsvTable(List.of(), List.of(), List.of());
        }
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile)
                    .map(file -> composed(String.valueOf(file.getFileName())))
                    .collect(Collectors.toSet());
        }
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
