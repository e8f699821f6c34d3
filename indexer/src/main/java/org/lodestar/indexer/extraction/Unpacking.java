package org.lodestar.indexer.extraction;

import java.nio.file.Path;
import java.util.Properties;

/**
 * How the files in an archive or a mail are to be put aside.
 *
 * @param folder where; it does not exist yet, and is made if there are any
 * @param files how many at most
 * @param bytes of all of them together at most
 * @param bytesEach of one at most
 */
public record Unpacking(Path folder, int files, long bytes, long bytesEach) {

    private static final int MOST_FILES = 1000;
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_BYTES_EACH = 1L << 28;

    /** Into a folder, within the usual limits. */
    public static Unpacking into(Path folder) {
        return new Unpacking(folder, MOST_FILES, MOST_BYTES, MOST_BYTES_EACH);
    }

    /** Where nothing may be unpacked any more. */
    public Unpacking withoutFiles() {
        return new Unpacking(folder, 0, bytes, bytesEach);
    }

    /** For the fork, which has other classes: {@code UnpackOrder} there reads them. */
    Properties properties() {
        Properties properties = unwritten();
        properties.setProperty("unpackFolder", folder.toAbsolutePath().toString());
        return properties;
    }

    /** For a second look at the same file: its files are left out of its text as well, but have been put aside already. */
    Properties unwritten() {
        Properties properties = new Properties();
        properties.setProperty("unpackFiles", String.valueOf(files));
        properties.setProperty("unpackBytes", String.valueOf(bytes));
        properties.setProperty("unpackBytesEach", String.valueOf(bytesEach));
        return properties;
    }
}
