package org.lodestar.tikafork;

import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;

/**
 * What the parent wants read by OCR in one file. It comes as {@link Properties} in the context of the call, as the parent has
 * none of these classes.
 *
 * @param everyPage whether pages with a text layer are read as well; what is read takes the place of the layer
 * @param pictures whether pictures that are files, or lie in files, are read
 * @param languages as tesseract calls them, joined by {@code +}
 * @param pageLimit for one page
 * @param end when to leave the remaining pages out
 */
record OcrOrder(boolean everyPage, boolean pictures, String languages, Duration pageLimit, Instant end) {

    /** Null where nothing is to be read by OCR. */
    static @Nullable OcrOrder of(ParseContext context) {
        Properties order = context.get(Properties.class);
        if (order == null || order.getProperty("languages") == null) {
            return null;
        }
        return new OcrOrder(
                Boolean.parseBoolean(order.getProperty("everyPage")),
                Boolean.parseBoolean(order.getProperty("pictures")),
                order.getProperty("languages"),
                Duration.ofMillis(Long.parseLong(order.getProperty("pageMilliseconds"))),
                Instant.ofEpochMilli(Long.parseLong(order.getProperty("end"))));
    }
}
