package org.lodestar.indexer.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself.
 *
 * @param title null where it has none, or one that some program made up
 * @param language BCP 47 tag of its properties: a hint, often the language of the program
 * @param markedLanguage BCP 47 tag that marks the text itself, as {@code lang} of an HTML page does
 * @param date ISO 8601 day on which it says it was created
 * @param pages how many pages its format counts
 */
public record FileProperties(
        @Nullable String title,
        @Nullable String language,
        @Nullable String markedLanguage,
        @Nullable String date,
        @Nullable Integer pages) {

    /** Says nothing. */
    public static final FileProperties NONE = new FileProperties(null, null, null, null, null);
}
