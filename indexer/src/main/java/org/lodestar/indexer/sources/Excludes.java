package org.lodestar.indexer.sources;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What is not to be indexed: globs over the path below a root; one without a slash is held against the file's name. */
public final class Excludes {

    private final List<Predicate<Path>> globs;

    /** @throws java.util.regex.PatternSyntaxException for what is no glob */
    public Excludes(Collection<String> globs) {
        this.globs = globs.stream().map(Excludes::matcher).toList();
    }

    private static Predicate<Path> matcher(String glob) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return glob.contains("/") ? matcher::matches : path -> {
            Path name = path.getFileName();
            return name != null && matcher.matches(name);
        };
    }

    /** @param relativePath below its root, with {@code /} between its parts */
    public boolean match(String relativePath) {
        Path path = path(relativePath);
        return globs.stream().anyMatch(glob -> glob.test(path));
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
