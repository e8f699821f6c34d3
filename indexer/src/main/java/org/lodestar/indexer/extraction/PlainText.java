package org.lodestar.indexer.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodestar.corpus.Page;

/** Text without markup: an empty line ends a paragraph, a Markdown heading is a heading. */
final class PlainText {

    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*");
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\h*\\R");

    private PlainText() {}

    static List<Page> pages(String text) {
        List<Page.Block> blocks = new ArrayList<>();
        for (String paragraph : PARAGRAPH_END.split(text)) {
            List<String> lines = new ArrayList<>();
            for (String line : paragraph.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
                Matcher heading = MARKDOWN_HEADING.matcher(line);
                if (heading.matches()) {
                    addParagraph(lines, blocks);
                    blocks.add(new Page.Heading(heading.group(1).length(), heading.group(2), null));
                } else {
                    lines.add(line);
                }
            }
            addParagraph(lines, blocks);
        }
        return List.of(new Page(null, blocks));
    }

    private static void addParagraph(List<String> lines, List<Page.Block> blocks) {
        String text = CleanText.join(lines);
        if (!text.isEmpty()) {
            blocks.add(new Page.Paragraph(text, null));
        }
        lines.clear();
    }
}
