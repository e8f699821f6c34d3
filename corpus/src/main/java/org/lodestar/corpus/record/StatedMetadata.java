package org.lodestar.corpus.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.PartialDate;

/**
 * What one place states of a document; null where it says nothing. Several places are laid over each other by
 * {@link #orElse}.
 *
 * @param origins where each value stands, by the name of its key
 */
public record StatedMetadata(
        @Nullable String id,
        @Nullable String title,
        @Nullable String language,
        @Nullable PartialDate date,
        @Nullable String type,
        @Nullable List<String> countries,
        @Nullable List<String> themes,
        @Nullable List<String> sdgTargets,
        @Nullable List<String> organisations,
        @Nullable String organisationType,
        @Nullable String url,
        @Nullable String licence,
        @Nullable Boolean snippets,
        @Nullable Boolean original,
        @Nullable String translationOf,
        @Nullable String respondsTo,
        Map<String, String> origins) {

    /** States nothing. */
    public static final StatedMetadata NOTHING = new StatedMetadata(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, Map.of());

    /** This metadata, completed by what a place of less weight states. */
    public StatedMetadata orElse(StatedMetadata lower) {
        Map<String, String> both = new TreeMap<>(lower.origins);
        both.putAll(origins);
        return new StatedMetadata(
                first(lower, StatedMetadata::id),
                first(lower, StatedMetadata::title),
                first(lower, StatedMetadata::language),
                first(lower, StatedMetadata::date),
                first(lower, StatedMetadata::type),
                first(lower, StatedMetadata::countries),
                first(lower, StatedMetadata::themes),
                first(lower, StatedMetadata::sdgTargets),
                first(lower, StatedMetadata::organisations),
                first(lower, StatedMetadata::organisationType),
                first(lower, StatedMetadata::url),
                first(lower, StatedMetadata::licence),
                first(lower, StatedMetadata::snippets),
                first(lower, StatedMetadata::original),
                first(lower, StatedMetadata::translationOf),
                first(lower, StatedMetadata::respondsTo),
                both);
    }

    /** The same without what tells one document from all others: its id, its title, and what it translates or answers. */
    public StatedMetadata withoutIdentity() {
        Map<String, String> kept = new TreeMap<>(origins);
        kept.keySet().removeAll(List.of("id", "title", "translationOf", "respondsTo"));
        return new StatedMetadata(
                null, null, language, date, type, countries, themes, sdgTargets, organisations, organisationType, url, licence,
                snippets, original, null, null, kept);
    }

    /** The same, but what others forbid, to quote the text or to give the file out, stays forbidden. */
    public StatedMetadata withRestrictionsOf(StatedMetadata others) {
        Map<String, String> both = new TreeMap<>(origins);
        if (Boolean.FALSE.equals(others.snippets)) {
            both.putAll(others.originOf("snippets"));
        }
        if (Boolean.FALSE.equals(others.original)) {
            both.putAll(others.originOf("original"));
        }
        return new StatedMetadata(
                id, title, language, date, type, countries, themes, sdgTargets, organisations, organisationType, url, licence,
                Boolean.FALSE.equals(others.snippets) ? Boolean.FALSE : snippets,
                Boolean.FALSE.equals(others.original) ? Boolean.FALSE : original,
                translationOf, respondsTo, both);
    }

    private Map<String, String> originOf(String key) {
        String origin = origins.get(key);
        return origin == null ? Map.of() : Map.of(key, origin);
    }

    private <T> @Nullable T first(StatedMetadata lower, Function<StatedMetadata, @Nullable T> field) {
        T mine = field.apply(this);
        return mine != null ? mine : field.apply(lower);
    }
}
