package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;

/** Joins the parts of a paragraph that wide lines, a column's end or a figure parted: a part that begins in lower case goes on. */
final class Continuations {

    private Continuations() {}

    static List<Lines> joined(List<Lines> page) {
        List<Lines> joined = new ArrayList<>();
        for (Lines paragraph : page) {
            if (!joined.isEmpty() && goesOn(joined.getLast(), paragraph)) {
                Lines before = joined.removeLast();
                List<String> lines = new ArrayList<>(before.lines());
                lines.addAll(paragraph.lines());
                joined.add(new Lines(0, lines, before.language()));
            } else {
                joined.add(paragraph);
            }
        }
        return joined;
    }

    private static boolean goesOn(Lines before, Lines paragraph) {
        return before.isText() && paragraph.isText()
                && Character.isLowerCase(paragraph.lines().getFirst().codePointAt(0))
                && before.lines().getLast().matches("(?U).*[\\p{L}\\p{N},–-]");
    }
}
