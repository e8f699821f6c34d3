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

    private <T> @Nullable T first(StatedMetadata lower, Function<StatedMetadata, @Nullable T> field) {
        T mine = field.apply(this);
        return mine != null ? mine : field.apply(lower);
    }
}
