package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks over the elements of a page and gathers its paragraphs and headings, page by page. */
final class XhtmlWalk {

    private static final Set<String> LINE_ELEMENTS = Set.of("p", "li", "dt", "dd", "caption", "figcaption", "pre", "title");
    private static final Set<String> PASSED_OVER = Set.of("head", "script", "style", "meta", "link", "img");
    /** Names of the parts of a package, and what a master slide holds for all slides. */
    private static final Set<String> PASSED_OVER_CLASSES = Set.of("package-entry", "slide-master-content");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "ul", "ol", "dl", "li", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "h1", "h2", "h3", "h4",
            "h5", "h6", "blockquote", "pre", "section", "article", "header", "footer", "nav", "main", "aside", "form",
            "fieldset", "figure", "address", "body", "html", "br", "hr", "caption", "figcaption", "option", "select");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    /** Where Tika's reader of Word files leaves the number of a note out. */
    private static final Pattern NOTE_REFERENCE = Pattern.compile("\\[(?:foot|end)noteRef:\\d+\\]");
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    /** Word's style of that name: all other headings stand below it. */
    private static final String TITLE = "h1.title";
    private static final int DEEPEST = 6;
    private static final Pattern NOTE_NUMBER = Pattern.compile("\\[?(\\d{1,3})\\]?");

    private final Layout layout;
    private final List<String> sheets;
    private final List<Lines> unnumbered = new ArrayList<>();
    private final List<List<Lines>> numbered = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable String openLanguage;
    private boolean titled;

    /** @param sheets the names of sheets that do not stand before them */
    XhtmlWalk(Layout layout, List<String> sheets) {
        this.layout = layout;
        this.sheets = sheets;
    }

    void read(Element body) {
        if (body.selectFirst("sup") != null) {
            body.select("sup:has(a), a > sup").forEach(XhtmlWalk::partNoteMark);
        }
        titled = body.selectFirst(TITLE) != null;
        walk(body, language(body, null));
        closeOpen();
        if (layout == Layout.SLIDES && !numbered.isEmpty() && numbered.getLast().isEmpty() && endsSlidesByNotes(body)) {
            numbered.removeLast();
        }
    }

    /** Pages in order; what stands before the first belongs to it. Without any, all is one page. */
    List<List<Lines>> pages() {
        if (numbered.isEmpty()) {
            return List.of(new ArrayList<>(unnumbered));
        }
        List<List<Lines>> pages = new ArrayList<>();
        numbered.forEach(page -> pages.add(new ArrayList<>(page)));
        pages.getFirst().addAll(0, unnumbered);
        return pages;
    }

    private void walk(Element element, @Nullable String language) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                append(text.getWholeText(), language);
            } else if (child instanceof Element inner) {
                walkElement(inner, language(inner, language));
            }
        }
    }

    private void walkElement(Element element, @Nullable String language) {
        String name = element.normalName();
        if (PASSED_OVER.contains(name) || PASSED_OVER_CLASSES.stream().anyMatch(element::hasClass)) {
            return;
        }
        if (!BLOCKS.contains(name)) {
            walk(element, language);
            return;
        }
        closeOpen();
        beginPage(element);
        if (HEADING.matcher(name).matches()) {
            int below = titled && !element.is(TITLE) ? 1 : 0;
            add(Math.min(DEEPEST, name.charAt(1) - '0' + below), element.wholeText(), language);
        } else if (name.equals("tr")) {
            row(element, language);
        } else if (isParagraphWithNotes(element)) {
            paragraphWithNotes(element, language);
        } else if (LINE_ELEMENTS.contains(name) && element.children().stream().noneMatch(c -> BLOCKS.contains(c.normalName()))) {
            add(isBold(element) ? Lines.BOLD : 0, element.wholeText(), language);
        } else {
            walk(element, language);
            closeOpen();
            endPage(element);
        }
    }

    private void beginPage(Element element) {
        boolean begins = switch (layout) {
            case PRINTED -> element.hasClass("page");
            case SLIDES -> element.hasClass("slide-content");
            case SHEETS -> element.hasClass("sheet") || element.hasClass("page") || isSheet(element);
            case FLOWING -> false;
        };
        if (begins) {
            numbered.add(new ArrayList<>());
            if (isSheet(element) && numbered.size() <= sheets.size()) {
                add(1, sheets.get(numbered.size() - 1), null);
            }
        }
    }

    /** Of a spreadsheet whose reader marks no sheets. */
    private static boolean isSheet(Element element) {
        return element.normalName().equals("table") && element.parent() != null
                && element.parents().stream().noneMatch(p -> p.normalName().equals("table") || p.hasClass("sheet") || p.hasClass("page"));
    }

    /** OpenDocument slides are not marked, but each ends with its notes, and the master slides before them with theirs. */
    private void endPage(Element element) {
        if (layout != Layout.SLIDES || !isNotes(element)) {
            return;
        }
        if (numbered.isEmpty()) {
            boolean master = unnumbered.isEmpty();
            if (master) {
                return;
            }
            numbered.add(new ArrayList<>(unnumbered));
            unnumbered.clear();
        }
        numbered.add(new ArrayList<>());
    }

    private static boolean isNotes(Element element) {
        return element.normalName().equals("p") && element.hasClass("notes");
    }

    private static boolean endsSlidesByNotes(Element body) {
        return body.selectFirst("p.notes") != null;
    }

    /**
     * A row is a line of its cells, and what follows the first paragraph of the last one is text below it; where one holds a
     * table or is all heading, it is there for the layout.
     */
    private void row(Element row, @Nullable String language) {
        List<Element> cells = row.children().stream().filter(cell -> !CleanText.line(cell.wholeText()).isEmpty()).toList();
        boolean heading = cells.size() == 1 && cells.getFirst().selectFirst(HEADINGS) != null;
        if (heading || row.selectFirst("table") != null) {
            for (Element cell : cells) {
                walk(cell, language(cell, language));
                closeOpen();
            }
            return;
        }
        List<List<Lines>> texts = cells.stream().map(cell -> paragraphs(cell, language)).filter(p -> !p.isEmpty()).toList();
        if (texts.isEmpty()) {
            return;
        }
        List<Lines> last = texts.getLast();
        List<String> line = new ArrayList<>();
        texts.subList(0, texts.size() - 1).forEach(text -> line.add(joined(text)));
        line.add(joined(last.subList(0, 1)));
        add(0, String.join(" | ", line), language);
        last.subList(1, last.size()).forEach(this::add);
    }

    private static String joined(List<Lines> paragraphs) {
        return CleanText.line(String.join(" ", paragraphs.stream().flatMap(p -> p.lines().stream()).toList()));
    }

    private List<Lines> paragraphs(Element cell, @Nullable String language) {
        XhtmlWalk inside = new XhtmlWalk(Layout.FLOWING, List.of());
        inside.walk(cell, language(cell, language));
        inside.closeOpen();
        return inside.unnumbered.stream().map(p -> p.withLevel(0)).toList();
    }

    /** The raised number of a note is no part of the word it is set to. */
    private static void partNoteMark(Element mark) {
        Matcher number = NOTE_NUMBER.matcher(mark.text().strip());
        if (number.matches()) {
            boolean glued = mark.nextSibling() instanceof TextNode next && next.getWholeText().matches("(?sU)^\\w.*");
            mark.text(" [" + number.group(1) + "]" + (glued ? " " : ""));
        }
    }

    private static boolean isParagraphWithNotes(Element element) {
        return element.normalName().equals("p") && element.children().stream().anyMatch(c -> c.hasClass("note"));
    }

    /** A note in the middle of a sentence comes after it. */
    private void paragraphWithNotes(Element element, @Nullable String language) {
        Element bare = element.clone();
        List<Element> notes = bare.children().stream().filter(c -> c.hasClass("note")).toList();
        notes.forEach(Node::remove);
        add(0, bare.wholeText(), language);
        notes.forEach(note -> add(0, note.wholeText(), language));
    }

    private static boolean isBold(Element element) {
        if (element.childrenSize() == 0) {
            return false;
        }
        String text = element.text();
        return !text.isBlank() && text.equals(element.select("b, strong").stream()
                .filter(b -> b.parents().stream().noneMatch(p -> p.normalName().equals("b") || p.normalName().equals("strong")))
                .map(Element::text).filter(t -> !t.isBlank()).reduce((a, b) -> a + " " + b).orElse(""));
    }

    private void append(String text, @Nullable String language) {
        if (open.isEmpty() && text.isBlank()) {
            return;
        }
        openLanguage = language;
        open.append(text);
    }

    /** Ends text that stood between blocks. */
    private void closeOpen() {
        if (!open.isEmpty()) {
            String text = open.toString();
            open.setLength(0);
            add(0, text, openLanguage);
        }
    }

    private void add(int level, String text, @Nullable String language) {
        List<String> lines = NOTE_REFERENCE.matcher(text).replaceAll("").lines()
                .map(CleanText::endedLine).filter(l -> !l.isEmpty()).toList();
        if (!lines.isEmpty()) {
            add(new Lines(level, lines, language));
        }
    }

    /** Adds to the last numbered page, as what follows one belongs to it, or before all of them. */
    private void add(Lines lines) {
        (numbered.isEmpty() ? unnumbered : numbered.getLast()).add(lines);
    }

    static @Nullable String language(Element element, @Nullable String inherited) {
        String tag = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
        return tag.isBlank() ? inherited : tag;
    }
}
