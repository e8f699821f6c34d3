package org.lodestar.indexer.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph in the lines it was set in.
 *
 * @param level 0 for text, 1 to 6 for a heading, {@link #BOLD} for what may be one
 */
record Lines(int level, List<String> lines, @Nullable String language) {

    /** Bold throughout: a heading where the document marks none. */
    static final int BOLD = 7;

    Lines {
        lines = List.copyOf(lines);
    }

    Lines withLevel(int newLevel) {
        return new Lines(newLevel, lines, language);
    }

    /** Some of its lines, as a paragraph of that level. */
    Lines part(int from, int to, int partLevel) {
        return new Lines(partLevel, lines.subList(from, to), language);
    }

    boolean isText() {
        return level == 0 || level == BOLD;
    }
}
