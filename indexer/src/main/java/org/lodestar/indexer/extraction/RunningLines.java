package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drops headers and footers: lines that stand first or last on many pages, page numbers aside. */
final class RunningLines {

    private static final int FEWEST_PAGES = 4;
    /** Left and right pages often differ, and a first page may have neither. */
    private static final int FEWEST_TIMES = 3;
    private static final double PART_OF_PAGES = 0.3;
    /** Headers and footers of more lines than this are text. */
    private static final int MOST_LINES = 4;

    private static final int FEWEST_LETTERS = 12;

    private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningLines() {}

    static List<List<XhtmlPages.Lines>> without(List<List<XhtmlPages.Lines>> pages) {
        List<List<XhtmlPages.Lines>> bare = pages.stream().map(p -> (List<XhtmlPages.Lines>) new ArrayList<>(p)).toList();
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            int before = dropped.size();
            dropped.addAll(drop(bare, RunningLines::firstLine, true));
            dropped.addAll(drop(bare, RunningLines::lastLine, false));
            if (dropped.size() == before) {
                break;
            }
        }
        Set<String> words = wordsOf(dropped);
        bare.forEach(page -> page.removeIf(p -> p.lines().size() == 1 && words.contains(words(p.lines().getFirst()))));
        List<List<XhtmlPages.Lines>> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            // A page that holds nothing else has text there, not headers.
            kept.add(bare.get(i).isEmpty() ? pages.get(i) : bare.get(i));
        }
        return kept;
    }

    private static List<String> drop(
            List<List<XhtmlPages.Lines>> pages, Function<List<XhtmlPages.Lines>, @Nullable String> line, boolean first) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<XhtmlPages.Lines> page : pages) {
            String found = line.apply(page);
            if (found != null) {
                counts.merge(shape(found), 1, Integer::sum);
            }
        }
        List<String> dropped = new ArrayList<>();
        for (List<XhtmlPages.Lines> page : pages) {
            String found = line.apply(page);
            if (found != null && pages.size() >= FEWEST_PAGES
                    && counts.getOrDefault(shape(found), 0) >= Math.max(FEWEST_TIMES, PART_OF_PAGES * pages.size())) {
                removeLine(page, first);
                dropped.add(found);
            }
        }
        return dropped;
    }

    /** The same header may stand in the middle of a page's text where columns or tables are set around it. */
    private static Set<String> wordsOf(List<String> lines) {
        return lines.stream().map(RunningLines::words).filter(w -> w.length() >= FEWEST_LETTERS).collect(Collectors.toSet());
    }

    private static String words(String line) {
        return NOT_LETTERS.matcher(line).replaceAll("");
    }

    private static String shape(String line) {
        return DIGITS.matcher(line).replaceAll("#");
    }

    private static @Nullable String firstLine(List<XhtmlPages.Lines> page) {
        return page.isEmpty() ? null : page.getFirst().lines().getFirst();
    }

    private static @Nullable String lastLine(List<XhtmlPages.Lines> page) {
        return page.isEmpty() ? null : page.getLast().lines().getLast();
    }

    private static void removeLine(List<XhtmlPages.Lines> page, boolean first) {
        XhtmlPages.Lines paragraph = first ? page.removeFirst() : page.removeLast();
        List<String> rest = first
                ? paragraph.lines().subList(1, paragraph.lines().size())
                : paragraph.lines().subList(0, paragraph.lines().size() - 1);
        if (!rest.isEmpty()) {
            page.add(first ? 0 : page.size(), new XhtmlPages.Lines(paragraph.level(), List.copyOf(rest), paragraph.language()));
        }
    }
}
