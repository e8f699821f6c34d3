package org.lodestar.indexer.extraction;

/** What a format's pages are, and how its headings are told. */
enum Layout {
    /** PDF: pages as printed, with headers and footers; nothing is marked as a heading. */
    PRINTED,
    /** A slide is a page, its title a heading. */
    SLIDES,
    /** A sheet is a page, its name a heading. */
    SHEETS,
    /** Text without pages, its headings marked. */
    FLOWING;

    static Layout of(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return PRINTED;
        }
        if (mediaType.contains("presentation") || mediaType.contains("powerpoint")) {
            return SLIDES;
        }
        return mediaType.contains("spreadsheet") || mediaType.contains("ms-excel") ? SHEETS : FLOWING;
    }
}
