package org.lodestar.indexer.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds all sources below some roots, always in the same order, and what is stated of files that are not there. Symbolic links
 * are not followed.
 */
public final class SourceFinder {

    private static final String RECORDS = ".jsonl";
    private static final Pattern LEFTOVER = Pattern.compile("\\..*|~\\$.*|Thumbs\\.db|desktop\\.ini");

    /** By the code points of their names. */
    public static final Comparator<Source> BY_NAME = Comparator.comparing(
            Source::name, (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()));

    private final Excludes excludes;
    private final @Nullable Path index;
    private final OrphanFinder orphans;

    /**
     * A finder of all but some files.
     *
     * @param excludes globs as {@link Excludes} has them
     * @throws java.util.regex.PatternSyntaxException for what is no glob
     */
    public SourceFinder(Collection<String> excludes) {
        this(new Excludes(excludes), null, new MetadataFiles());
    }

    /**
     * A finder of all but some files and an index.
     *
     * @param index the folder that the run writes to; it may lie in a source, and need not exist yet
     * @param metadata whose tables are read to find what is stated of files that are not there
     */
    public SourceFinder(Excludes excludes, @Nullable Path index, MetadataFiles metadata) {
        this.excludes = excludes;
        this.index = index;
        this.orphans = new OrphanFinder(metadata);
    }

    /** Whether a path is, or leads through, something hidden, or what a program has left there. */
    public static boolean isLeftover(String path) {
        return Arrays.stream(path.split("/")).anyMatch(part -> LEFTOVER.matcher(part).matches());
    }

    /** In the order of their names by code point, but the lines of a records file in their order. */
    public List<Source> find(List<SourceRoot> roots) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (SourceRoot root : roots) {
            if (Files.isDirectory(root.path())) {
                walk(root, root.path(), indexBelow(root), sources);
            } else {
                add(root, root.path(), root.name(), String.valueOf(root.path().getFileName()), sources);
            }
        }
        sources.sort(BY_NAME);
        List<Source> expanded = new ArrayList<>();
        for (Source source : sources) {
            if (source instanceof Source.FileSource file && file.relativePath().endsWith(RECORDS)) {
                expanded.addAll(records(file));
            } else {
                expanded.add(source);
            }
        }
        return expanded;
    }

    /** The index as a walk of the root comes upon it; null where it does not. */
    private @Nullable Path indexBelow(SourceRoot root) throws IOException {
        if (index == null) {
            return null;
        }
        Path real = root.path().toRealPath();
        Path realIndex = SourceRoot.realPath(index);
        return realIndex.startsWith(real) ? root.path().resolve(real.relativize(realIndex)) : null;
    }

    private void walk(SourceRoot root, Path folder, @Nullable Path leftOut, List<Source> sources) throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(folder)) {
            entries = list.toList();
        }
        for (Path entry : entries) {
            if (entry.equals(leftOut)) {
                continue;
            }
            String relative = Normalizer.normalize(
                    root.path().relativize(entry).toString().replace('\\', '/'), Normalizer.Form.NFC);
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (LEFTOVER.matcher(String.valueOf(entry.getFileName())).matches()) {
                    sources.add(new Source.IgnoredSource(root.name() + "/" + relative, "is a hidden folder"));
                } else {
                    walk(root, entry, leftOut, sources);
                }
            } else {
                add(root, entry, root.name() + "/" + relative, relative, sources);
            }
        }
    }

    private void add(SourceRoot root, Path path, String name, String relative, List<Source> sources)
            throws IOException {
        String file = String.valueOf(path.getFileName());
        if (excludes.match(name, relative)) {
            return;
        }
        if (!isReadable(path)) {
            sources.add(new Source.UnreadSource(name, "has a name that is not in the encoding of this system ("
                    + System.getProperty("sun.jnu.encoding") + "), so that it cannot be handed on; rename the file or folder: "
                    + "convmv -f latin1 -t utf8 --notest -r FOLDER renames all in a folder"));
            return;
        }
        if (MetadataFiles.isOne(file)) {
            if (Files.isRegularFile(path) && !LEFTOVER.matcher(file).matches()) {
                sources.addAll(orphans.find(path, name));
            }
            return;
        }
        if (Files.isSymbolicLink(path)) {
            sources.add(new Source.IgnoredSource(name, "is a symbolic link, which is not followed"));
        } else if (!Files.isRegularFile(path)) {
            sources.add(new Source.IgnoredSource(name, "is a pipe, a socket or a device, not a file"));
        } else if (LEFTOVER.matcher(file).matches()) {
            sources.add(new Source.IgnoredSource(name, "is a hidden or temporary file"));
        } else {
            sources.add(new Source.FileSource(name, root, path, relative));
        }
    }

    /** Whether a path can be written down and read again. */
    private static boolean isReadable(Path path) {
        try {
            return Path.of(path.toString()).equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Where each line of a records file stands that is not blank. */
    private static List<Source> records(Source.FileSource file) throws IOException {
        List<Source> records = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            long offset = 0;
            long start = 0;
            int line = 1;
            boolean blank = true;
            for (int b = in.read(); ; b = in.read()) {
                if (b < 0 || b == '\n') {
                    if (!blank) {
                        records.add(new Source.RecordSource(
                                file.name() + ":" + line, file.path(), line, start, Math.toIntExact(offset - start)));
                    }
                    if (b < 0) {
                        return records;
                    }
                    line++;
                    start = offset + 1;
                    blank = true;
                } else if (b != ' ' && b != '\t' && b != '\r') {
                    blank = false;
                }
                offset++;
            }
        }
    }
}
