package org.lodestar.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit that is found: about 100-200 words inside one page and one section, in one language.
 *
 * @param ordinal 1 for the document's first passage
 * @param page null where the format has no pages
 * @param heading of the section it stands in
 * @param language BCP 47 tag, {@code und} where unknown
 * @param text empty only in a document without text, which has one such passage
 * @param tags of the passage dimensions but language, in order of dimension, then value
 */
public record Passage(
        int ordinal,
        @Nullable Integer page,
        @Nullable String heading,
        String language,
        String text,
        List<Tag> tags) {

    public Passage {
        tags = List.copyOf(tags);
        if (ordinal < 1) {
            throw new IllegalArgumentException("passage ordinal " + ordinal + " is below 1");
        }
    }

    public Passage withTags(List<Tag> newTags) {
        return new Passage(ordinal, page, heading, language, text, newTags);
    }
}
