package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Page;

/** Turns the XHTML that Tika writes into pages: PDF pages and slides are numbered, other formats have one page. */
final class XhtmlPages {

    private static final Set<String> PAGE_CLASSES = Set.of("page", "slide-content");
    private static final Set<String> LINE_ELEMENTS = Set.of("p", "li", "dt", "dd", "caption", "figcaption", "pre", "title");
    private static final Set<String> PASSED_OVER = Set.of("head", "script", "style", "meta", "link", "img");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "ul", "ol", "dl", "li", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "h1", "h2", "h3", "h4",
            "h5", "h6", "blockquote", "pre", "section", "article", "header", "footer", "nav", "main", "aside", "form",
            "fieldset", "figure", "address", "body", "html", "br", "hr", "caption", "figcaption", "option", "select");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern NUMBERED_HEADING = Pattern.compile("(?U)(?:[IVX]{1,5}|[0-9]{1,2}(?:\\.[0-9]{1,2}){0,2}|[A-H])[.)]\\s+[\\p{Lu}\\p{Lo}].*");
    private static final int LONGEST_HEADING_WORDS = 14;
    /** Fewer capitals are more often an acronym in a table than a heading. */
    private static final int FEWEST_CAPITALS = 8;

    /** A paragraph in the lines it was set in; {@code level} is 0 for text, else that of a heading. */
    record Lines(int level, List<String> lines, @Nullable String language) {}

    private final List<List<Lines>> numbered = new ArrayList<>();
    private final List<Lines> unnumbered = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable String openLanguage;

    private XhtmlPages() {}

    static List<Page> read(String xhtml) {
        XhtmlPages reader = new XhtmlPages();
        Document document = Jsoup.parse(xhtml, "", Parser.xmlParser());
        Element body = document.selectFirst("body");
        reader.walk(body == null ? document : body, null);
        reader.closeOpen();
        return reader.pages();
    }

    /** The language that the root element states for all that does not say otherwise. */
    static @Nullable String language(String xhtml) {
        Element root = Jsoup.parse(xhtml, "", Parser.xmlParser()).selectFirst("html");
        return root == null ? null : language(root, null);
    }

    /** All text as it stands, line ends kept. */
    static String text(String xhtml) {
        Element body = Jsoup.parse(xhtml, "", Parser.xmlParser()).selectFirst("body");
        return body == null ? "" : body.wholeText();
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
        if (PASSED_OVER.contains(name)) {
            return;
        }
        if (!BLOCKS.contains(name)) {
            walk(element, language);
            return;
        }
        closeOpen();
        if (name.equals("div") && element.classNames().stream().anyMatch(PAGE_CLASSES::contains)) {
            numbered.add(new ArrayList<>());
            walk(element, language);
            closeOpen();
        } else if (HEADING.matcher(name).matches()) {
            add(name.charAt(1) - '0', element.wholeText(), language);
        } else if (name.equals("tr")) {
            List<String> cells = element.children().stream()
                    .map(cell -> CleanText.line(cell.wholeText())).filter(c -> !c.isEmpty()).toList();
            add(0, String.join(" | ", cells), language);
        } else if (LINE_ELEMENTS.contains(name) && element.children().stream().noneMatch(c -> BLOCKS.contains(c.normalName()))) {
            add(0, element.wholeText(), language);
        } else {
            walk(element, language);
            closeOpen();
        }
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

    /** Adds to the last numbered page, as what follows one belongs to it, or before all of them. */
    private void add(int level, String text, @Nullable String language) {
        List<String> lines = text.lines().map(CleanText::line).filter(l -> !l.isEmpty()).toList();
        if (!lines.isEmpty()) {
            (numbered.isEmpty() ? unnumbered : numbered.getLast()).add(new Lines(level, lines, language));
        }
    }

    private List<Page> pages() {
        if (numbered.isEmpty()) {
            return List.of(new Page(null, blocks(unnumbered, false)));
        }
        numbered.getFirst().addAll(0, unnumbered);
        List<List<Lines>> bare = RunningLines.without(numbered);
        List<Page> pages = new ArrayList<>();
        for (List<Lines> page : bare) {
            pages.add(new Page(pages.size() + 1, blocks(page, true)));
        }
        return pages;
    }

    private static List<Page.Block> blocks(List<Lines> found, boolean guessHeadings) {
        List<Lines> paragraphs = guessHeadings ? found.stream().flatMap(XhtmlPages::headingApart).toList() : found;
        List<Page.Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Lines paragraph = paragraphs.get(i);
            String text = CleanText.join(paragraph.lines);
            if (text.isEmpty()) {
                continue;
            }
            boolean followed = i + 1 < paragraphs.size() && paragraphs.get(i + 1).level == 0;
            if (paragraph.level > 0) {
                blocks.add(new Page.Heading(paragraph.level, text, paragraph.language));
            } else if (guessHeadings && followed && looksLikeHeading(paragraph, text)) {
                blocks.add(new Page.Heading(2, text, paragraph.language));
            } else {
                blocks.add(new Page.Paragraph(text, paragraph.language));
            }
        }
        return blocks;
    }

    /** A heading that is set close to its text comes as the first line of the paragraph; capitals tell it. */
    private static Stream<Lines> headingApart(Lines paragraph) {
        String first = paragraph.lines.getFirst();
        boolean apart = paragraph.level == 0 && paragraph.lines.size() > 1 && isCapitals(first)
                && !isCapitals(paragraph.lines.get(1)) && looksLikeHeading(new Lines(0, List.of(first), null), first);
        return apart
                ? Stream.of(
                        new Lines(0, List.of(first), paragraph.language),
                        new Lines(0, paragraph.lines.subList(1, paragraph.lines.size()), paragraph.language))
                : Stream.of(paragraph);
    }

    /** A PDF marks no headings: a line by itself, numbered or in capitals, is one. */
    private static boolean looksLikeHeading(Lines paragraph, String text) {
        boolean isShort = paragraph.lines.size() <= 2 && text.split(" ").length <= LONGEST_HEADING_WORDS;
        return isShort && !text.matches(".*[.,;:!?]") && (isCapitals(text) || NUMBERED_HEADING.matcher(text).matches());
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT))
                && text.codePoints().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS;
    }

    private static @Nullable String language(Element element, @Nullable String inherited) {
        String tag = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
        return tag.isBlank() ? inherited : tag;
    }
}
