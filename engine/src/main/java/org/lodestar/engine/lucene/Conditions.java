package org.lodestar.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.engine.SearchRequest.Scope;
import org.lodestar.engine.Selection;

/** All selections and exclusions of a request, held against single passages. */
final class Conditions {

    /** What {@link #failing} answers for a passage that satisfies everything. */
    static final int NOTHING = -1;
    /** What {@link #failing} answers for a passage that fails an exclusion, or more than one selection. */
    static final int TOO_MUCH = -2;

    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    Conditions(Blocks blocks, java.util.Map<Dimension, Selection> selections, Scope scope) {
        selections.forEach((dimension, selection) -> {
            if (selection.chooses() || selection.excludes()) {
                dimensions.add(dimension);
                conditions.add(new Condition(blocks, dimension, selection, scope));
            }
        });
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    @Nullable Condition of(Dimension dimension) {
        int index = dimensions.indexOf(dimension);
        return index < 0 ? null : conditions.get(index);
    }

    boolean satisfiedBy(int passage) {
        for (Condition condition : conditions) {
            if (!condition.permits(passage) || !condition.satisfiedBy(passage)) {
                return false;
            }
        }
        return true;
    }

    /** The index of the one condition whose selection a passage fails, {@link #NOTHING} or {@link #TOO_MUCH}. */
    int failing(int passage) {
        int failing = NOTHING;
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (!condition.permits(passage)) {
                return TOO_MUCH;
            }
            if (!condition.satisfiedBy(passage)) {
                if (failing != NOTHING) {
                    return TOO_MUCH;
                }
                failing = i;
            }
        }
        return failing;
    }

    /** The index of a dimension's condition in the answers of {@link #failing}, -1 where there is none. */
    int index(Dimension dimension) {
        return dimensions.indexOf(dimension);
    }
}
