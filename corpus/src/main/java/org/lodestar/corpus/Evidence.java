package org.lodestar.corpus;

import org.jspecify.annotations.Nullable;

/** Why a tag is there, in terms a reader can check. */
public sealed interface Evidence {

    /** The words as they stand in the text, and the page they stand on (null where the format has no pages). */
    record Words(String words, @Nullable Integer page) implements Evidence {}

    /** The metadata field that states it, and where that stood: {@code "countries"} in {@code "Nepal.pdf.meta.json"}. */
    record Field(String field, String where) implements Evidence {}

    /** The tag that it follows from by the vocabulary. */
    record From(Dimension dimension, String value) implements Evidence {}
}
