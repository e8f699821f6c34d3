package org.lodestar.indexer.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.record.Reading;
import org.lodestar.corpus.record.RecordReader;
import org.lodestar.corpus.record.StatedMetadata;
import org.lodestar.corpus.table.CsvTable;
import org.lodestar.indexer.sources.MetadataFiles;
import org.lodestar.indexer.sources.Source;

/**
 * Finds what is stated of a file beside it: in its sidecar, its row of the folder's table, and the defaults of its folder and
 * the folders above it up to its root, in this order of weight. Safe for many threads.
 */
public final class StatedFinder {

    private final RecordReader reader;
    private final MetadataFiles metadata;
    private final Map<Path, Optional<String>> files = new ConcurrentHashMap<>();
    private final Map<Path, MetadataTable> tables = new ConcurrentHashMap<>();

    /**
     * What is stated.
     *
     * @param state SHA-256 of all of it, to tell whether it has changed
     */
    public record Stated(Reading<StatedMetadata> metadata, String state) {}

    public StatedFinder(RecordReader reader, MetadataFiles metadata) {
        this.reader = reader;
        this.metadata = metadata;
    }

    /** What is stated of a file; refused where any of it cannot be read. */
    public Stated find(Source.FileSource source) throws IOException {
        StatedMetadata stated = StatedMetadata.NOTHING;
        Reading<StatedMetadata> refused = null;
        StringBuilder state = new StringBuilder();
        for (Place place : places(source)) {
            state.append(place.where).append('\n').append(place.text).append('\n');
            switch (place.metadata) {
                case Reading.Accepted<StatedMetadata>(StatedMetadata found) -> stated = stated.orElse(found);
                case Reading.Refused<StatedMetadata> found -> refused = refused == null ? found : refused;
            }
        }
        return new Stated(refused == null ? new Reading.Accepted<>(stated) : refused, Sha256.of(state.toString()));
    }

    private record Place(String where, String text, Reading<StatedMetadata> metadata) {}

    private List<Place> places(Source.FileSource source) throws IOException {
        List<Place> places = new ArrayList<>();
        Path path = source.path();
        Path root = Files.isDirectory(source.root().path()) ? source.root().path() : source.root().path().resolveSibling("");
        Path sidecar = MetadataFiles.sidecar(path);
        content(sidecar, root).ifPresent(text -> places.add(place(sidecar, root, text)));
        row(path, root).ifPresent(row -> {
            String where = below(root, path.resolveSibling(MetadataFiles.TABLE)) + " line " + row.line();
            places.add(new Place(where, row.cells().toString(), reader.readRow(row.cells(), where)));
        });
        for (Path folder = path.getParent(); folder != null && folder.startsWith(root); folder = folder.getParent()) {
            Path collection = folder.resolve(MetadataFiles.COLLECTION);
            content(collection, root).ifPresent(text -> places.add(place(collection, root, text)));
        }
        return places;
    }

    private Place place(Path file, Path root, String text) {
        String where = below(root, file);
        return new Place(where, text, reader.readMetadata(text, where));
    }

    /** As files are named in messages and evidence: the same wherever the root lies, and on whatever system. */
    private static String below(Path root, Path file) {
        return Normalizer.normalize(root.relativize(file).toString().replace('\\', '/'), Normalizer.Form.NFC);
    }

    private Optional<CsvTable.Row> row(Path path, Path root) throws IOException {
        try {
            MetadataTable table = tables.computeIfAbsent(path.resolveSibling(MetadataFiles.TABLE), file -> {
                try {
                    return Files.exists(file) ? MetadataTable.of(metadata.table(file)) : MetadataTable.empty();
                } catch (IOException e) {
                    throw new UncheckedIOException(placed(below(root, file), String.valueOf(e.getMessage())), e);
                }
            });
            return table.row(String.valueOf(path.getFileName()));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** A message that names the place once: a table names itself, but not where it lies. */
    private static String placed(String where, String message) {
        return where + (message.startsWith(MetadataFiles.TABLE) ? message.substring(MetadataFiles.TABLE.length()) : ": " + message);
    }

    private Optional<String> content(Path file, Path root) throws IOException {
        Optional<String> known = files.get(file);
        if (known != null) {
            return known;
        }
        Optional<String> content;
        try {
            content = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (CharacterCodingException e) {
            throw new IOException(below(root, file) + ": is not valid UTF-8", e);
        }
        if (file.endsWith(MetadataFiles.COLLECTION)) {
            files.put(file, content);
        }
        return content;
    }
}
