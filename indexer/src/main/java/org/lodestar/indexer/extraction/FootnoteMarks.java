package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts the raised numbers of footnotes from the words they are set to: {@code law1} becomes {@code law [1]}. */
final class FootnoteMarks {

    private static final Pattern NOTE = Pattern.compile("(?U)^(\\d{1,3})\\s+[\\p{Lu}\\p{Lo}«“\"(].*");
    /** A number glued to a word, or to the mark after it. */
    private static final Pattern MARK = Pattern.compile("(?U)(?<=\\p{Ll}{3}|\\p{Ll}{2}[.,;)”»])(\\d{1,3})(?=[\\s.,;:)]|$)");

    private FootnoteMarks() {}

    /** The page with the marks of those notes parted whose text stands at its end. */
    static List<Lines> parted(List<Lines> page) {
        Set<String> notes = new TreeSet<>();
        for (Lines paragraph : page.subList(page.size() / 2, page.size())) {
            for (String line : paragraph.lines()) {
                Matcher note = NOTE.matcher(line);
                if (note.matches()) {
                    notes.add(note.group(1));
                }
            }
        }
        if (notes.isEmpty()) {
            return page;
        }
        List<Lines> parted = new ArrayList<>();
        for (Lines paragraph : page) {
            parted.add(new Lines(
                    paragraph.level(), paragraph.lines().stream().map(line -> parted(line, notes)).toList(), paragraph.language()));
        }
        return parted;
    }

    private static String parted(String line, Set<String> notes) {
        return MARK.matcher(line).replaceAll(m -> notes.contains(m.group(1)) ? " [" + m.group(1) + "]" : m.group());
    }
}
