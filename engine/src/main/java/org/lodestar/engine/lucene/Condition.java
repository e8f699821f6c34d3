package org.lodestar.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lodestar.corpus.Dimension;
import org.lodestar.engine.SearchRequest.Scope;
import org.lodestar.engine.Selection;

/** A {@link Selection} in the ordinals of one generation. */
final class Condition {

    private final Blocks.Column column;
    private final Selection selection;
    /** Each choice as a set of ordinals: one value, the years of a range, or "none". */
    private final List<boolean[]> choices;
    private final boolean[] anyChoice;
    private final boolean[] excluded;

    Condition(Blocks blocks, Dimension dimension, Selection selection, Scope scope) {
        this.column = blocks.column(dimension, scope);
        this.selection = selection;
        this.choices = choices(column.values, selection);
        this.anyChoice = new boolean[column.values.size()];
        for (boolean[] choice : choices) {
            for (int ordinal = 0; ordinal < choice.length; ordinal++) {
                anyChoice[ordinal] |= choice[ordinal];
            }
        }
        this.excluded = new boolean[column.values.size()];
        selection.excluded().forEach(value -> include(column.values, value, excluded));
        excluded[column.values.none()] = selection.excludesNone();
    }

    /** Whether all the choices must hold: then a further value is added to them and does not replace them. */
    boolean all() {
        return selection.all();
    }

    Set<String> selectedValues() {
        return selection.values();
    }

    /** Whether a passage carries nothing that is excluded. */
    boolean permits(int passage) {
        return !selection.excludes() || !column.values.carriesAny(column.row(passage), excluded);
    }

    /** Whether a passage carries what is chosen. */
    boolean satisfiedBy(int passage) {
        if (!selection.chooses()) {
            return true;
        }
        int row = column.row(passage);
        if (!selection.all()) {
            return column.values.carriesAny(row, anyChoice);
        }
        for (boolean[] choice : choices) {
            if (!column.values.carriesAny(row, choice)) {
                return false;
            }
        }
        return true;
    }

    private static List<boolean[]> choices(FacetValues values, Selection selection) {
        List<boolean[]> choices = new ArrayList<>();
        for (String value : selection.values()) {
            boolean[] choice = new boolean[values.size()];
            include(values, value, choice);
            choices.add(choice);
        }
        for (Selection.YearRange range : selection.ranges()) {
            boolean[] choice = new boolean[values.size()];
            for (int ordinal = 0; ordinal < values.none(); ordinal++) {
                choice[ordinal] = range.contains(Integer.parseInt(values.value(ordinal)));
            }
            choices.add(choice);
        }
        if (selection.none()) {
            boolean[] choice = new boolean[values.size()];
            choice[values.none()] = true;
            choices.add(choice);
        }
        return choices;
    }

    private static void include(FacetValues values, String value, boolean[] set) {
        int ordinal = values.ordinal(value);
        if (ordinal >= 0) {
            set[ordinal] = true;
        }
    }
}
