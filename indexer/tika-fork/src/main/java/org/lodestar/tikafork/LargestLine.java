package org.lodestar.tikafork;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds the line of the first page that is set in the largest type, as the title of a document mostly is. */
final class LargestLine extends PDFTextStripper {

    private static final float AT_LEAST_LARGER = 1.2f;
    private static final int FEWEST_LETTERS = 6;
    private static final int LONGEST = 200;

    private record Line(String text, float size) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private float size;

    /** Lines of the same size that follow each other are one; empty where no line is larger than the others. */
    String find(PDDocument document) throws IOException {
        setStartPage(1);
        setEndPage(1);
        getText(document);
        endLine();
        float largest = 0;
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (Line each : lines) {
            if (each.size > largest) {
                largest = each.size;
                text.setLength(0);
                open = true;
            }
            open = open && each.size == largest;
            if (open) {
                text.append(text.isEmpty() ? "" : " ").append(each.text);
            }
        }
        float middle = lines.isEmpty() ? 0 : lines.stream().map(Line::size).sorted().toList().get(lines.size() / 2);
        boolean isTitle = largest >= AT_LEAST_LARGER * middle && text.length() <= LONGEST
                && text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
        return isTitle ? text.toString() : "";
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.append(line.isEmpty() ? "" : " ").append(text.strip());
        for (TextPosition position : positions) {
            size = Math.max(size, Math.round(position.getFontSizeInPt()));
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    private void endLine() {
        if (line.chars().anyMatch(Character::isLetter)) {
            lines.add(new Line(line.toString().strip(), size));
        }
        line.setLength(0);
        size = 0;
    }
}
