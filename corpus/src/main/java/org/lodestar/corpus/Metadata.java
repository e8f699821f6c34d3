package org.lodestar.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of a document. Every value is valid: codes are those of the vocabularies, languages are BCP 47 tags.
 *
 * @param countries ISO 3166 alpha-3 codes
 * @param snippets whether text of the document may be quoted
 * @param original whether the file itself may be served
 * @param origins where each value came from, by the name of its field: {@code "title" -> "Nepal.pdf.meta.json"}
 */
public record Metadata(
        String title,
        @Nullable String language,
        @Nullable PartialDate date,
        String type,
        List<String> countries,
        List<String> themes,
        List<String> sdgTargets,
        List<String> organisations,
        @Nullable String organisationType,
        @Nullable String url,
        @Nullable String licence,
        boolean snippets,
        boolean original,
        @Nullable String translationOf,
        @Nullable String respondsTo,
        Map<String, String> origins) {

    public Metadata {
        countries = List.copyOf(countries);
        themes = List.copyOf(themes);
        sdgTargets = List.copyOf(sdgTargets);
        organisations = List.copyOf(organisations);
        origins = java.util.Collections.unmodifiableMap(new TreeMap<>(origins));
    }
}
