package org.lodestar.corpus;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The unit that is found: about 100-200 words inside one page and one section, in one language.
 *
 * @param ordinal 1 for the document's first passage
 * @param page null where the format has no pages
 * @param heading of the section it stands in: the innermost of {@code section}, null where that is empty
 * @param section the headings it stands under, from the outermost to the innermost
 * @param language BCP 47 tag, {@code und} where unknown
 * @param text empty only in a document without text, which has one such passage
 * @param tags of the passage dimensions but language, in order of dimension, then value
 */
public record Passage(
        int ordinal,
        @Nullable Integer page,
        @Nullable String heading,
        List<String> section,
        String language,
        String text,
        List<Tag> tags) {

    public Passage {
        section = List.copyOf(section);
        tags = List.copyOf(tags);
        if (!Objects.equals(heading, section.isEmpty() ? null : section.getLast())) {
            throw new IllegalArgumentException("heading '" + heading + "' is not the innermost of section " + section);
        }
        if (ordinal < 1) {
            throw new IllegalArgumentException("passage ordinal " + ordinal + " is below 1");
        }
    }

    /** In a section of one heading, or of none. */
    public Passage(
            int ordinal, @Nullable Integer page, @Nullable String heading, String language, String text, List<Tag> tags) {
        this(ordinal, page, heading, heading == null ? List.of() : List.of(heading), language, text, tags);
    }

    public Passage withTags(List<Tag> newTags) {
        return new Passage(ordinal, page, heading, section, language, text, newTags);
    }
}
