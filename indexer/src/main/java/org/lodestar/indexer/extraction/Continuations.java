package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the parts of a paragraph that wide lines, a column's end or a figure parted: a part that begins in lower case goes on;
 * in a script without cases, one that follows a line as long as lines are on the page.
 */
final class Continuations {

    private static final double FULL = 0.8;
    private static final Pattern OPEN_END = Pattern.compile("(?U).*[\\p{L}\\p{N},،–-]");

    private Continuations() {}

    static List<Lines> joined(List<Lines> page) {
        int longest = page.stream().flatMap(p -> p.lines().stream()).mapToInt(String::length).max().orElse(0);
        List<Lines> joined = new ArrayList<>();
        for (Lines paragraph : page) {
            if (!joined.isEmpty() && goesOn(joined.getLast(), paragraph, longest)) {
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

    private static boolean goesOn(Lines before, Lines paragraph, int longest) {
        String last = before.lines().getLast();
        int first = paragraph.lines().getFirst().codePointAt(0);
        boolean begun = Character.isLowerCase(first)
                || (Character.getType(first) == Character.OTHER_LETTER && last.length() >= FULL * longest);
        return before.isText() && paragraph.isText() && begun && OPEN_END.matcher(last).matches();
    }
}
