package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drops headers and footers: lines that stand first or last on many pages, page numbers aside, and pages' own numbers. */
final class RunningLines {

    private static final int FEWEST_PAGES = 4;
    /** Left and right pages often differ, and a first page may have neither. */
    private static final int FEWEST_TIMES = 3;
    private static final double PART_OF_PAGES = 0.3;
    /** Headers and footers of more lines than this are text. */
    private static final int MOST_LINES = 4;

    private static final int FEWEST_LETTERS = 12;

    private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iU)[-–—|\\s]*(?:page|página|seite|trang|صفحة)?\\s*(\\d{1,4})(?:\\s*(?:of|/|de|sur|von|من)\\s*\\d{1,4})?[-–—|\\s]*");
    private static final Pattern OUTER_NUMBER = Pattern.compile("^\\s*\\d{1,4}\\s+|\\s+\\d{1,4}\\s*$");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private RunningLines() {}

    /**
     * The pages without them.
     *
     * @param titles whether a title that the pages of a chapter repeat becomes its heading
     */
    static List<List<Lines>> without(List<List<Lines>> pages, boolean titles) {
        List<List<Lines>> bare = pages.stream().map(p -> (List<Lines>) new ArrayList<>(p)).toList();
        if (titles) {
            RepeatedTitles.makeHeadings(bare);
        }
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            int before = dropped.size();
            dropped.addAll(dropOwnNumbers(bare));
            dropped.addAll(drop(bare, RunningLines::firstLine, true));
            dropped.addAll(drop(bare, RunningLines::lastLine, false));
            if (dropped.size() == before) {
                break;
            }
        }
        Set<String> words = wordsOf(dropped);
        if (!words.isEmpty()) {
            bare.forEach(page -> page.removeIf(p -> p.lines().size() == 1 && words.contains(words(p.lines().getFirst()))));
        }
        List<List<Lines>> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            // A page that holds nothing else has text there, not headers.
            kept.add(bare.get(i).isEmpty() ? pages.get(i) : bare.get(i));
        }
        return kept;
    }

    private static List<String> dropOwnNumbers(List<List<Lines>> pages) {
        List<String> dropped = new ArrayList<>();
        for (int i = 0; i < pages.size() && pages.size() > 1; i++) {
            for (boolean first : new boolean[] {true, false}) {
                String line = first ? firstLine(pages.get(i)) : lastLine(pages.get(i));
                Matcher number = PAGE_NUMBER.matcher(line == null ? "" : line);
                if (line != null && number.matches() && Integer.parseInt(number.group(1)) == i + 1) {
                    removeLine(pages.get(i), first);
                    dropped.add(line);
                }
            }
        }
        return dropped;
    }

    private static List<String> drop(
            List<List<Lines>> pages, Function<List<Lines>, @Nullable String> line, boolean first) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Lines> page : pages) {
            String found = line.apply(page);
            if (found != null) {
                counts.merge(shape(found), 1, Integer::sum);
            }
        }
        List<String> dropped = new ArrayList<>();
        for (List<Lines> page : pages) {
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

    static String withoutPageNumber(String line) {
        return OUTER_NUMBER.matcher(line).replaceAll("");
    }

    /** Its letters alone. */
    static String words(String line) {
        return NOT_LETTERS.matcher(line).replaceAll("");
    }

    /** Left and right pages have their numbers on different sides. */
    private static String shape(String line) {
        return DIGITS.matcher(withoutPageNumber(line)).replaceAll("#");
    }

    private static @Nullable String firstLine(List<Lines> page) {
        return page.isEmpty() ? null : page.getFirst().lines().getFirst();
    }

    private static @Nullable String lastLine(List<Lines> page) {
        return page.isEmpty() ? null : page.getLast().lines().getLast();
    }

    private static void removeLine(List<Lines> page, boolean first) {
        Lines paragraph = first ? page.removeFirst() : page.removeLast();
        List<String> rest = first
                ? paragraph.lines().subList(1, paragraph.lines().size())
                : paragraph.lines().subList(0, paragraph.lines().size() - 1);
        if (!rest.isEmpty()) {
            page.add(first ? 0 : page.size(), new Lines(paragraph.level(), List.copyOf(rest), paragraph.language()));
        }
    }
}
