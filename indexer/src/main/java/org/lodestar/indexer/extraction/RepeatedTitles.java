package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * First lines that some pages in a row repeat, as the pages of a chapter do its title: the first of them is the chapter's
 * heading, the others are dropped. What the whole document repeats is a header, and left to {@link RunningLines}.
 */
final class RepeatedTitles {

    /** Pages before and after among which a title is repeated: left and right pages may differ. */
    private static final int NEAR = 4;
    private static final int FEWEST_TIMES = 3;
    private static final int FEWEST_LETTERS = 4;
    private static final double PART_OF_PAGES = 0.3;

    private final List<List<Lines>> pages;
    private final List<String> words;

    private RepeatedTitles(List<List<Lines>> pages) {
        this.pages = pages;
        this.words = pages.stream().map(page -> page.isEmpty() ? "" : RunningLines.words(page.getFirst().lines().getFirst())).toList();
    }

    /** @param pages changed in place */
    static void makeHeadings(List<List<Lines>> pages) {
        RepeatedTitles titles = new RepeatedTitles(pages);
        IntStream.range(0, pages.size()).filter(titles::isRepeated).forEach(titles::take);
    }

    private boolean isRepeated(int page) {
        String title = words.get(page);
        long all = words.stream().filter(title::equals).count();
        long near = IntStream.rangeClosed(Math.max(0, page - NEAR), Math.min(pages.size() - 1, page + NEAR))
                .filter(p -> words.get(p).equals(title)).count();
        return title.length() >= FEWEST_LETTERS && near >= FEWEST_TIMES && all < PART_OF_PAGES * pages.size();
    }

    private void take(int page) {
        String title = words.get(page);
        boolean first = IntStream.range(Math.max(0, page - NEAR), page).noneMatch(p -> words.get(p).equals(title));
        List<Lines> lines = pages.get(page);
        Lines paragraph = lines.removeFirst();
        if (paragraph.lines().size() > 1) {
            lines.addFirst(paragraph.part(1, paragraph.lines().size(), paragraph.level()));
        }
        if (first && !beginsOn(page - 1, title)) {
            String text = RunningLines.withoutPageNumber(paragraph.lines().getFirst());
            lines.addFirst(new Lines(1, List.of(text), paragraph.language()));
        }
    }

    /** The page on which a chapter begins has its title in the text instead. */
    private boolean beginsOn(int page, String title) {
        if (page < 0) {
            return false;
        }
        List<Lines> lines = new ArrayList<>(pages.get(page));
        for (int i = 0; i < lines.size(); i++) {
            Lines paragraph = lines.get(i);
            if (RunningLines.words(String.join(" ", paragraph.lines())).equalsIgnoreCase(title)) {
                pages.get(page).set(i, paragraph.withLevel(1));
                return true;
            }
        }
        return false;
    }
}
