package org.lodestar.indexer.sources;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is not to be indexed: globs over the path below a root, or over the name that reports show; one without a slash is held
 * against the file's name. Remembers which of them matched something. Safe for many threads.
 */
public final class Excludes {

    private final List<Glob> globs;

    private record Glob(String text, PathMatcher matcher, AtomicBoolean matched) {

        boolean match(Path name, Path relative) {
            Path file = relative.getFileName();
            boolean now = text.contains("/") ? matcher.matches(relative) || matcher.matches(name) : file != null && matcher.matches(file);
            if (now) {
                matched.set(true);
            }
            return now;
        }
    }

    /** @throws java.util.regex.PatternSyntaxException for what is no glob */
    public Excludes(Collection<String> globs) {
        this.globs = globs.stream()
                .map(glob -> new Glob(glob, FileSystems.getDefault().getPathMatcher("glob:" + glob), new AtomicBoolean()))
                .toList();
    }

    /**
     * Whether a file is to be passed over.
     *
     * @param name as it stands in reports
     * @param relativePath below its root, with {@code /} between its parts
     */
    public boolean match(String name, String relativePath) {
        Path reported = path(name);
        Path relative = path(relativePath);
        // Each is asked, as each is to know whether it ever matches.
        return globs.stream().filter(glob -> glob.match(reported, relative)).count() > 0;
    }

    /** Those that matched nothing so far. */
    public List<String> unmatched() {
        return globs.stream().filter(glob -> !glob.matched().get()).map(Glob::text).toList();
    }

    /** A name in an archive may hold what no name on this system can. */
    private static Path path(String relativePath) {
        try {
            return Path.of(relativePath);
        } catch (InvalidPathException e) {
            return Path.of(relativePath.replaceAll("[^ -~]", "_"));
        }
    }
}
