package org.lodestar.corpus;

import java.util.Locale;

/** How a tag is known, the strongest first. */
public enum How {
    /** The document's metadata, or a curator, says so. */
    STATED,
    /** The words of the passage, or of a heading of its section, name it. */
    NAMED,
    /** The document is about it, and the passage names none of the values of the dimension that the document is about. */
    INHERITED,
    /**
     * It follows by the vocabulary: region from country, goal from target, broader from narrower theme; or a goal or target
     * from the words of a concept that belongs to it.
     */
    DERIVED;

    /** The name in answers: {@code stated}, {@code named}, {@code inherited}, {@code derived}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
