package org.lodestar.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as it was extracted: the blocks of one page in reading order. A format without pages gives one page whose
 * {@code number} is null.
 *
 * @param number as the reader of the document counts pages, 1 for the first
 */
public record Page(@Nullable Integer number, List<Block> blocks) {

    public Page {
        blocks = List.copyOf(blocks);
    }

    /** A run of text that no passage boundary ignores. {@code language} is a BCP 47 tag where the source marks one. */
    public sealed interface Block {
        String text();

        @Nullable String language();
    }

    /** {@code level} is 1 for the highest. */
    public record Heading(int level, String text, @Nullable String language) implements Block {}

    public record Paragraph(String text, @Nullable String language) implements Block {}
}
