package org.lodestar.indexer.extraction;

import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/**
 * What a fork shall read by OCR in one file.
 *
 * @param everyPage whether pages with a text layer are read as well
 * @param pictures whether pictures that are files, or lie in files, are read
 * @param languages as tesseract calls them, joined by {@code +}
 * @param pageLimit for one page
 * @param longest for all pages; those that are left then are left out
 */
record OcrRequest(boolean everyPage, boolean pictures, String languages, Duration pageLimit, Duration longest) {

    /** For the fork, which has other classes: {@code OcrOrder} there reads them. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("everyPage", String.valueOf(everyPage));
        properties.setProperty("pictures", String.valueOf(pictures));
        properties.setProperty("languages", languages);
        properties.setProperty("pageMilliseconds", String.valueOf(pageLimit.toMillis()));
        properties.setProperty("end", String.valueOf(Instant.now().plus(longest).toEpochMilli()));
        return properties;
    }
}
