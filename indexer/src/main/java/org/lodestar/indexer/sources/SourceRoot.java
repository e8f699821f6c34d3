package org.lodestar.indexer.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder or file to index. Its name begins the names of its sources and enters the ids of files without one, so that
 * neither depends on where it lies.
 */
public record SourceRoot(String name, Path path) {

    /** From an argument of the command line: {@code PATH}, or {@code NAME=PATH}. */
    public static SourceRoot parse(String argument) {
        int equals = argument.indexOf('=');
        boolean named = equals > 0 && argument.substring(0, equals).matches("[A-Za-z0-9._-]+");
        Path path = Path.of(named ? argument.substring(equals + 1) : argument).toAbsolutePath().normalize();
        Path last = path.getFileName();
        return new SourceRoot(named ? argument.substring(0, equals) : String.valueOf(last == null ? "root" : last), path);
    }

    /** Whether it is a folder or inside it, by whatever links either is reached. */
    public boolean liesIn(Path folder) throws IOException {
        return realPath(path).startsWith(realPath(folder));
    }

    /** Where a path leads without links; what of it does not exist yet stands as it is. */
    static Path realPath(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                return there.toRealPath().resolve(there.relativize(absolute)).normalize();
            }
        }
        return absolute.normalize();
    }
}
