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
import org.lodestar.corpus.table.CsvTable.Row;

/**
 * Finds sidecars and rows of tables whose file is not there. A name that was misspelt must not lose what was stated, least of
 * all that a text may not be quoted.
 */
final class OrphanFinder {

    private final MetadataFiles metadata;

    OrphanFinder(MetadataFiles metadata) {
        this.metadata = metadata;
    }

    /**
     * Those of a sidecar or a table; none of any other file.
     *
     * @param name of the sidecar or table, as it stands in reports
     */
    List<Source> find(Path file, String name) throws IOException {
        String fileName = String.valueOf(file.getFileName());
        if (fileName.equals(MetadataFiles.TABLE)) {
            return rows(file, name);
        }
        Optional<String> described = MetadataFiles.described(fileName);
        if (described.isEmpty() || Files.isRegularFile(file.resolveSibling(described.get()))) {
            return List.of();
        }
        return List.of(new Source.OrphanSource(name, "describes '" + described.get()
                + "', which is no file of its folder; add that file, or rename or delete the sidecar"));
    }

    private List<Source> rows(Path table, String name) throws IOException {
        CsvTable read;
        try {
            read = metadata.table(table);
        } catch (IOException e) {
            // Every file beside it fails and says so; where there is none, nobody would.
            String problem = String.valueOf(e.getMessage()).replaceFirst("^" + MetadataFiles.TABLE + ": ", "");
            return List.of(new Source.OrphanSource(name, "cannot be read: " + problem));
        }
        if (!read.columns().contains(MetadataFiles.FILE)) {
            return List.of(new Source.OrphanSource(name, "has no column '" + MetadataFiles.FILE + "' that names the file of each row; add it"));
        }
        Set<String> present = files(table.resolveSibling(""));
        List<Source> orphans = new ArrayList<>();
        for (Row row : read.rows()) {
            String described = row.cell(MetadataFiles.FILE);
            if (present.contains(composed(described)) || row.cells().values().stream().allMatch(String::isBlank)) {
                continue;
            }
            String reason = described.isBlank()
                    ? "names no file in its column '" + MetadataFiles.FILE + "'; fill it in, or delete the row"
                    : "describes '" + described + "', which is no file of its folder; add that file, or correct or delete the row";
            orphans.add(new Source.OrphanSource(name + ":" + row.line(), reason));
        }
        return orphans;
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
