package org.lodestar.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen and excluded in one dimension.
 *
 * @param values chosen values; a passage that carries one also carries all values above it
 * @param ranges chosen ranges, in the dimension year alone; each is one more choice
 * @param none whether "carries no value" is one more choice
 * @param all whether a passage must satisfy all the choices, not just one
 * @param excluded values that a passage must not carry
 * @param excludesNone whether a passage must carry some value
 */
public record Selection(
        Set<String> values,
        List<YearRange> ranges,
        boolean none,
        boolean all,
        Set<String> excluded,
        boolean excludesNone) {

    /** Years, both ends included; null for an open end. */
    public record YearRange(@Nullable Integer from, @Nullable Integer to) {
        public boolean contains(int year) {
            return (from == null || from <= year) && (to == null || year <= to);
        }
    }

    /** Chooses and excludes nothing. */
    public static final Selection EMPTY = new Selection(Set.of(), List.of(), false, false, Set.of(), false);

    public Selection {
        values = java.util.Collections.unmodifiableSet(new TreeSet<>(values));
        ranges = List.copyOf(ranges);
        excluded = java.util.Collections.unmodifiableSet(new TreeSet<>(excluded));
    }

    /** Any of the values. */
    public static Selection of(String... values) {
        return new Selection(Set.of(values), List.of(), false, false, Set.of(), false);
    }

    /** Whether something is chosen; exclusions aside. */
    public boolean chooses() {
        return none || !values.isEmpty() || !ranges.isEmpty();
    }

    public boolean excludes() {
        return excludesNone || !excluded.isEmpty();
    }

    public Selection withValues(Set<String> newValues) {
        return new Selection(newValues, ranges, none, all, excluded, excludesNone);
    }

    public Selection withRanges(List<YearRange> newRanges) {
        return new Selection(values, newRanges, none, all, excluded, excludesNone);
    }

    public Selection withNone(boolean newNone) {
        return new Selection(values, ranges, newNone, all, excluded, excludesNone);
    }

    public Selection withAll(boolean newAll) {
        return new Selection(values, ranges, none, newAll, excluded, excludesNone);
    }

    public Selection withExcluded(Set<String> newExcluded) {
        return new Selection(values, ranges, none, all, newExcluded, excludesNone);
    }

    public Selection withExcludesNone(boolean newExcludesNone) {
        return new Selection(values, ranges, none, all, excluded, newExcludesNone);
    }
}
