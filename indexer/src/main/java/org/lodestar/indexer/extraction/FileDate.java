package org.lodestar.indexer.extraction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the date of a document from what programs write where a date should stand. */
final class FileDate {

    /** Personal computers wrote no documents before, but dates of clocks that were never set. */
    private static final String EARLIEST = "1980-01-02";
    /** Of the templates that Office and its libraries begin every document with. */
    private static final Set<String> OF_TEMPLATES = Set.of(
            "1995-10-14", "1996-10-14", "2006-08-16", "2006-09-16", "2006-09-13", "2013-01-27", "2013-12-23");

    private FileDate() {}

    /** The day, {@code YYYY-MM-DD}, null where it is none that the document was made on. */
    static @Nullable String sane(@Nullable String date) {
        if (date == null || !date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return null;
        }
        String day = date.substring(0, 10);
        return day.compareTo(EARLIEST) < 0 || OF_TEMPLATES.contains(day) ? null : day;
    }
}
