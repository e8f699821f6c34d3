package org.lodestar.tikafork;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the parent wants the files of an archive or a mail put. It comes as {@link Properties} in the context of the call, as
 * the parent has none of these classes.
 *
 * @param folder does not exist yet; null where they are only to be left out of the text
 * @param files how many may be put there
 * @param bytes of all of them together
 * @param bytesEach of one
 */
record UnpackOrder(@Nullable Path folder, int files, long bytes, long bytesEach) {

    /** Null where they are to be read as parts of the file that they lie in. */
    static @Nullable UnpackOrder of(ParseContext context) {
        Properties order = context.get(Properties.class);
        if (order == null || order.getProperty("unpackFiles") == null) {
            return null;
        }
        String folder = order.getProperty("unpackFolder");
        return new UnpackOrder(
                folder == null ? null : Path.of(folder),
                Integer.parseInt(order.getProperty("unpackFiles")),
                Long.parseLong(order.getProperty("unpackBytes")),
                Long.parseLong(order.getProperty("unpackBytesEach")));
    }
}
