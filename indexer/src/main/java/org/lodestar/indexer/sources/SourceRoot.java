package org.lodestar.indexer.sources;

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
}
