package org.lodestar.corpus;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Why a tag is there, in terms a reader can check. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Evidence.Field.class, name = "field"),
    @JsonSubTypes.Type(value = Evidence.From.class, name = "from")
})
public sealed interface Evidence {

    /** The words as they stand in the text, and the page they stand on (null where the format has no pages). */
    record Words(String words, @Nullable Integer page) implements Evidence {}

    /** The metadata field that states it, and where that stood: {@code "countries"} in {@code "Nepal.pdf.meta.json"}. */
    record Field(String field, String where) implements Evidence {}

    /** The tag that it follows from by the vocabulary. */
    record From(Dimension dimension, String value) implements Evidence {}
}
