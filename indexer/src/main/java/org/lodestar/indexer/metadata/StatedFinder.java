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
     * @param state SHA-256 of all of it, to tell whether it has changed; after a {@code +} of that in the file's archive, if any
     */
    public record Stated(Reading<StatedMetadata> metadata, String state) {

        /** Whether the file may not be given out. Of what cannot be read it is not known that it may. */
        public boolean withheld() {
            return switch (metadata) {
                case Reading.Accepted<StatedMetadata>(StatedMetadata m) ->
                    Boolean.FALSE.equals(m.snippets()) || Boolean.FALSE.equals(m.original());
                case Reading.Refused<StatedMetadata> refused -> true;
            };
        }
    }

    /** Of a {@link Stated#state}, that of what is stated outside of the archive, which can change while that does not. */
    public static String outside(String state) {
        return state.replaceFirst("\\+.*", "");
    }

    public StatedFinder(RecordReader reader, MetadataFiles metadata) {
        this.reader = reader;
        this.metadata = metadata;
    }

    /** What is stated of a file; refused where any of it cannot be read. */
    public Stated find(Source.AnyFile source) throws IOException {
        List<Place> places = new ArrayList<>();
        rows(source, places);
        around(source, places);
        StatedMetadata stated = StatedMetadata.NOTHING;
        StatedMetadata outside = StatedMetadata.NOTHING;
        Reading.Refused<StatedMetadata> refused = null;
        for (Place place : places) {
            switch (place.metadata) {
                case Reading.Accepted<StatedMetadata>(StatedMetadata found) -> {
                    stated = stated.orElse(found);
                    outside = place.inside ? outside : outside.orElse(found);
                }
                case Reading.Refused<StatedMetadata> found -> refused = refused == null ? found : both(refused, found);
            }
        }
        Reading<StatedMetadata> all = refused == null ? new Reading.Accepted<>(stated.withRestrictionsOf(outside)) : refused;
        boolean insideToo = places.stream().anyMatch(Place::inside);
        return new Stated(all, state(places, false) + (insideToo ? "+" + state(places, true) : ""));
    }

    private static Reading.Refused<StatedMetadata> both(
            Reading.Refused<StatedMetadata> first, Reading.Refused<StatedMetadata> second) {
        return new Reading.Refused<>(first.where(), first.problem() + "; " + second.reason());
    }

    private static String state(List<Place> places, boolean inside) {
        StringBuilder state = new StringBuilder();
        places.stream().filter(place -> place.inside == inside)
                .forEach(place -> state.append(place.where).append('\n').append(place.text).append('\n'));
        return Sha256.of(state.toString());
    }

    /** @param inside whether it stands in an archive */
    private record Place(String where, String text, Reading<StatedMetadata> metadata, boolean inside) {

        boolean isCollection() {
            return where.endsWith(MetadataFiles.COLLECTION);
        }

        /** The same, of the files in the file: what tells that from all others is not theirs. */
        Place inherited() {
            return metadata instanceof Reading.Accepted<StatedMetadata>(StatedMetadata own)
                    ? new Place(where, text, new Reading.Accepted<>(own.withoutIdentity()), inside) : this;
        }
    }

    /** The rows about the file, in the tables beside it and beside what it lies in. */
    private void rows(Source.AnyFile source, List<Place> places) throws IOException {
        for (MetadataFiles.RowName name : MetadataFiles.rows(source)) {
            if (!name.beside().equals(source)) {
                row(name).ifPresent(places::add);
            }
        }
    }

    /** What stands beside a file, and then what is said of the file that it lies in. */
    private void around(Source.AnyFile source, List<Place> places) throws IOException {
        sidecar(source).ifPresent(places::add);
        row(new MetadataFiles.RowName(source, source.fileName())).ifPresent(places::add);
        switch (source) {
            case Source.FileSource file -> collections(file, places);
            case Source.MemberSource member -> {
                collections(member, places);
                List<Place> container = new ArrayList<>();
                rows(member.container(), container);
                around(member.container(), container);
                container.forEach(place -> places.add(place.isCollection() ? place : place.inherited()));
            }
        }
    }

    private Optional<Place> sidecar(Source.AnyFile source) throws IOException {
        String name = MetadataFiles.sidecar(source.fileName());
        Path file = MetadataFiles.beside(source, name).orElse(null);
        return file == null ? Optional.empty() : place(file, besideName(source, name), isInside(source));
    }

    private Optional<Place> row(MetadataFiles.RowName name) throws IOException {
        Path table = name.table().orElse(null);
        if (table == null) {
            return Optional.empty();
        }
        String where = besideName(name.beside(), MetadataFiles.TABLE);
        return entry(table, where, name.name()).map(entry -> {
            String lines = where + " " + entry.lines();
            return entry.problem() == null
                    ? new Place(lines, entry.cells().toString(), reader.readRow(entry.cells(), lines), isInside(name.beside()))
                    : new Place(lines, entry.problem(), new Reading.Refused<>(lines, entry.problem()), isInside(name.beside()));
        });
    }

    private void collections(Source.FileSource source, List<Place> places) throws IOException {
        Path root = Files.isDirectory(source.root().path()) ? source.root().path() : source.root().path().resolveSibling("");
        for (Path folder = source.path().getParent(); folder != null && folder.startsWith(root); folder = folder.getParent()) {
            Path collection = folder.resolve(MetadataFiles.COLLECTION);
            place(collection, below(root, collection), false).ifPresent(places::add);
        }
    }

    private void collections(Source.MemberSource source, List<Place> places) throws IOException {
        String folder = MetadataFiles.folder(source.inner());
        while (true) {
            Path collection = source.beside().file(folder + MetadataFiles.COLLECTION).orElse(null);
            if (collection != null) {
                String where = source.container().relativePath() + "/" + folder + MetadataFiles.COLLECTION;
                place(collection, where, true).ifPresent(places::add);
            }
            if (folder.isEmpty()) {
                return;
            }
            folder = MetadataFiles.folder(folder.substring(0, folder.length() - 1));
        }
    }

    private static boolean isInside(Source.AnyFile source) {
        return source instanceof Source.MemberSource;
    }

    /** As a file beside another is named in messages and evidence: the same wherever the root lies, and on whatever system. */
    private static String besideName(Source.AnyFile source, String name) {
        return MetadataFiles.folder(source.relativePath()) + Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private Optional<Place> place(Path file, String where, boolean inside) throws IOException {
        return content(file, where).map(text -> new Place(where, text, reader.readMetadata(text, where), inside));
    }

    /** As files are named in messages and evidence: the same wherever the root lies, and on whatever system. */
    private static String below(Path root, Path file) {
        return Normalizer.normalize(root.relativize(file).toString().replace('\\', '/'), Normalizer.Form.NFC);
    }

    private Optional<MetadataTable.Entry> entry(Path path, String where, String name) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return tables.computeIfAbsent(path, file -> {
                try {
                    return new MetadataTable(metadata.table(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(where + ": " + e.getMessage(), e);
                }
            }).of(name);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Optional<String> content(Path file, String where) throws IOException {
        Optional<String> known = files.get(file);
        if (known != null) {
            return known;
        }
        Optional<String> content;
        try {
            content = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (CharacterCodingException e) {
            throw new IOException(where + ": is not valid UTF-8", e);
        }
        if (file.endsWith(MetadataFiles.COLLECTION)) {
            files.put(file, content);
        }
        return content;
    }
}
