package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Page;

/** Turns the XHTML that Tika writes into pages: those of a PDF, slides and sheets are numbered, other formats have one page. */
final class XhtmlPages {

    private static final Pattern GIVEN_NAME = Pattern.compile(
            "(?iU)(?:sheet|tabelle|hoja|feuil|planilha|folha|лист|ورقة|trang tính)\\s?\\d+");

    private XhtmlPages() {}

    /**
     * The pages of a document.
     *
     * @param outline as the document's format gives it
     * @param sheets the names of its sheets where they do not stand in the XHTML
     */
    static List<Page> read(String xhtml, Layout layout, Outline outline, List<String> sheets) {
        Element root = Jsoup.parse(xhtml, "", Parser.xmlParser());
        Element body = root.selectFirst("body");
        XhtmlWalk walk = new XhtmlWalk(layout, sheets);
        walk.read(body == null ? root : body);
        return switch (layout) {
            case PRINTED -> printed(walk, outline);
            case SLIDES -> numbered(walk.pages().stream().map(Headings::ofSlide).toList());
            case SHEETS -> numbered(walk.pages().stream().map(XhtmlPages::named).toList());
            case FLOWING -> flowing(walk, outline);
        };
    }

    static List<Page> read(String xhtml, Layout layout) {
        return read(xhtml, layout, Outline.none(), List.of());
    }

    /** The language that the root element states for all that does not say otherwise. */
    static @Nullable String language(String xhtml) {
        Element root = Jsoup.parse(xhtml, "", Parser.xmlParser()).selectFirst("html");
        return root == null ? null : XhtmlWalk.language(root, null);
    }

    /** All text as it stands, line ends kept. */
    static String text(String xhtml) {
        Element body = Jsoup.parse(xhtml, "", Parser.xmlParser()).selectFirst("body");
        return body == null ? "" : body.wholeText();
    }

    private static List<Page> printed(XhtmlWalk walk, Outline outline) {
        List<List<Lines>> pages = RunningLines.without(walk.pages(), outline.isEmpty());
        outline.mark(pages);
        Hyphens hyphens = Hyphens.of(pages.stream().flatMap(List::stream).flatMap(p -> p.lines().stream()).toList());
        List<Page> made = new ArrayList<>();
        for (List<Lines> page : pages) {
            List<Lines> whole = Continuations.joined(Headings.inPrint(page, outline.isEmpty() ? 2 : outline.below()));
            made.add(new Page(made.size() + 1, blocks(FootnoteMarks.parted(whole), hyphens)));
        }
        return made;
    }

    private static List<Page> flowing(XhtmlWalk walk, Outline outline) {
        List<Lines> all = new ArrayList<>(walk.pages().stream().flatMap(List::stream).toList());
        if (all.stream().allMatch(Lines::isText)) {
            outline.mark(List.of(all));
        }
        return List.of(new Page(null, blocks(Headings.marked(all), Hyphens.UNKNOWN)));
    }

    private static List<Page> numbered(List<List<Lines>> pages) {
        List<Page> made = new ArrayList<>();
        pages.forEach(page -> made.add(new Page(made.size() + 1, blocks(page, Hyphens.UNKNOWN))));
        return made;
    }

    /** A sheet without cells has no text, and a name that the program gave is none. */
    private static List<Lines> named(List<Lines> sheet) {
        boolean headed = !sheet.isEmpty() && !sheet.getFirst().isText();
        boolean bare = headed && (sheet.size() == 1 || GIVEN_NAME.matcher(sheet.getFirst().lines().getFirst()).matches());
        return bare ? sheet.subList(1, sheet.size()) : sheet;
    }

    private static List<Page.Block> blocks(List<Lines> paragraphs, Hyphens hyphens) {
        List<Page.Block> blocks = new ArrayList<>();
        for (Lines paragraph : paragraphs) {
            String text = CleanText.join(paragraph.lines(), hyphens);
            if (!text.isEmpty()) {
                blocks.add(paragraph.isText()
                        ? new Page.Paragraph(text, paragraph.language())
                        : new Page.Heading(paragraph.level(), text, paragraph.language()));
            }
        }
        return blocks;
    }
}
