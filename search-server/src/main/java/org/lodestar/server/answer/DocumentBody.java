package org.lodestar.server.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document with its passages, every tag with how it is known and why. */
public record DocumentBody(SearchBody.Index index, Details document, List<PassageDetails> passages) {

    /**
     * @param source the name of its source in run reports; never a path on the server
     * @param original whether the file itself may be asked for
     * @param origins where each value of the metadata stands, by the name of its field
     */
    public record Details(
            String id,
            String key,
            String title,
            @Nullable String language,
            String type,
            @Nullable String date,
            @Nullable Integer pages,
            @Nullable String url,
            @Nullable String licence,
            List<String> organisations,
            @Nullable LabelledValue organisationType,
            List<LabelledValue> countries,
            List<LabelledValue> themes,
            List<LabelledValue> sdgTargets,
            @Nullable String translationOf,
            @Nullable String respondsTo,
            List<RelatedBody> related,
            boolean snippets,
            boolean original,
            boolean truncated,
            String source,
            @Nullable FileDetails file,
            Map<String, String> origins,
            List<ExplainedTag> about) {}

    public record FileDetails(long bytes, String sha256, String mediaType) {}

    /**
     * @param section the headings it stands under, the outermost first, {@code heading} last; empty where heading is null
     * @param text null where the document's text may not be quoted, as is heading
     */
    public record PassageDetails(
            String id,
            int ordinal,
            @Nullable Integer page,
            @Nullable String heading,
            List<String> section,
            String language,
            @Nullable String text,
            String link,
            List<ExplainedTag> tags) {}

    public record ExplainedTag(String dimension, String value, String label, String how, TagEvidence evidence) {}

    /**
     * Of three kinds: {@code words} with words and page, {@code field} with field and where it stands, {@code from} with
     * the dimension and value it follows from. The fields of the other kinds are left out.
     *
     * @param words left out as well where the document's text may not be quoted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TagEvidence(
            String kind,
            @Nullable String words,
            @Nullable Integer page,
            @Nullable String field,
            @Nullable String where,
            @Nullable String dimension,
            @Nullable String value) {}
}
