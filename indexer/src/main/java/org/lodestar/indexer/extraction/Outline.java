package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The outline of a document as its viewers show it, and where its titles stand in the text. */
final class Outline {

    /** @param page 0 where it is not known */
    record Item(int level, int page, String title) {}

    private static final Pattern NO_TITLE = Pattern.compile("(?iU)(?:blank|empty) page|leere seite|page blanche|página en blanco"
            + "|_\\w*|page \\d+|\\P{L}*|.*\\.(?:pdf|docx?|indd|html?)");
    private static final Pattern NOT_COMPARED = Pattern.compile("(?U)[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBERING = Pattern.compile("^(?:[\\divxIVX]+[.)]?)+\\s+");
    private static final int DEEPEST = 6;

    private final List<Item> headline;
    private final List<Item> items;

    private Outline(List<Item> headline, List<Item> items) {
        this.headline = headline;
        this.items = items;
    }

    static Outline none() {
        return new Outline(List.of(), List.of());
    }

    private static Outline of(List<Item> items) {
        List<Item> titles = items.stream().filter(item -> !NO_TITLE.matcher(item.title).matches()).toList();
        // One title for all is no outline.
        return titles.size() > 1 ? new Outline(List.of(), titles) : none();
    }

    /** @param lines {@code LEVEL TAB PAGE TAB TITLE} each, as the forked parser gives them */
    static Outline of(String... lines) {
        return of(Arrays.stream(lines)
                .map(line -> line.split("\t", 3))
                .map(cells -> new Item(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), CleanText.line(cells[2])))
                .toList());
    }

    /** This outline below the title that the first page shows; as it is if it holds that title. */
    Outline under(String title) {
        Item top = new Item(1, 1, CleanText.line(title));
        if (items.stream().anyMatch(item -> compared(item.title).equals(compared(top.title)))) {
            return this;
        }
        return new Outline(List.of(top), items.stream()
                .map(item -> new Item(Math.min(DEEPEST, item.level + 1), item.page, item.title)).toList());
    }

    /** Of the navigation page of a book: a list of links, with lists inside. */
    static Outline ofNavigation(String xhtml) {
        List<Item> items = new ArrayList<>();
        for (Element link : Jsoup.parse(xhtml, "", Parser.xmlParser()).select("li > a")) {
            int level = (int) link.parents().stream().filter(p -> p.normalName().equals("ol") || p.normalName().equals("ul")).count();
            items.add(new Item(Math.clamp(level, 1, DEEPEST), 0, CleanText.line(link.text())));
        }
        return of(items);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    /** The level of a heading that stands below all titles of the outline. */
    int below() {
        return Math.min(DEEPEST, 1 + items.stream().mapToInt(Item::level).max().orElse(1));
    }

    /** Makes the lines of {@code pages} that are titles headings; a title that its page does not show comes first there. */
    void mark(List<List<Lines>> pages) {
        int page = 0;
        int paragraph = 0;
        for (Item title : headline) {
            paragraph = pages.isEmpty() ? 0 : 1 + markOn(pages.getFirst(), 0, title);
        }
        for (Item item : items) {
            boolean known = item.page > 0 && item.page <= pages.size();
            if (known && item.page - 1 != page) {
                page = item.page - 1;
                paragraph = 0;
            }
            for (int p = page; p < (known ? page + 1 : pages.size()); p++) {
                int found = markOn(pages.get(p), p == page ? paragraph : 0, item);
                if (found >= 0) {
                    page = p;
                    paragraph = found + 1;
                    known = false;
                    break;
                }
            }
            if (known) {
                pages.get(page).add(paragraph, new Lines(item.level, List.of(item.title), null));
                paragraph++;
            }
        }
    }

    /** The place of the heading that the title was found as, -1 if it was not. */
    private static int markOn(List<Lines> page, int from, Item item) {
        String sought = compared(item.title);
        for (int i = from; i < page.size(); i++) {
            Lines paragraph = page.get(i);
            int count = paragraph.lines().size();
            for (int start = 0; start < count; start++) {
                int end = end(paragraph.lines(), start, sought);
                if (end > 0) {
                    List<Lines> parts = new ArrayList<>();
                    if (start > 0) {
                        parts.add(paragraph.part(0, start, paragraph.level()));
                    }
                    parts.add(paragraph.part(start, end, item.level));
                    if (end < count) {
                        parts.add(paragraph.part(end, count, paragraph.level()));
                    }
                    page.remove(i);
                    page.addAll(i, parts);
                    return start > 0 ? i + 1 : i;
                }
            }
        }
        return -1;
    }

    /** Where the lines end that together are the title, 0 if they are not. */
    private static int end(List<String> lines, int start, String sought) {
        StringBuilder run = new StringBuilder();
        for (int end = start; end < lines.size() && run.length() < 2 * sought.length() + 10; end++) {
            run.append(end > start ? " " : "").append(lines.get(end));
            if (compared(run.toString()).equals(sought)) {
                return end + 1;
            }
        }
        return 0;
    }

    private static String compared(String title) {
        return NOT_COMPARED.matcher(NUMBERING.matcher(title.strip()).replaceFirst("")).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
