package org.lodestar.tikafork;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a page whose lines may run from right to left: the glyphs of each line in the order they stand in on the page are put
 * into the order they are read in. PDFBox does this word by word and takes the direction of a line from its leftmost letter,
 * so that a Latin word at the end of an Arabic line turns the line around.
 */
final class RightToLeftText extends PDFTextStripper {

    private final List<List<VisualLine>> paragraphs = new ArrayList<>();
    private final List<VisualLine.Glyph> line = new ArrayList<>();

    RightToLeftText() {
        setSuppressDuplicateOverlappingText(false);
    }

    /** The lines of each paragraph of a page, 1 being the first. */
    List<List<String>> paragraphs(PDDocument document, int page) throws IOException {
        setStartPage(page);
        setEndPage(page);
        getText(document);
        endLine();
        List<VisualLine> lines = paragraphs.stream().flatMap(List::stream).toList();
        boolean rightToLeft = lines.stream().mapToInt(VisualLine::rightToLeftLetters).sum() * 2
                >= lines.stream().mapToInt(VisualLine::letters).sum();
        return paragraphs.stream()
                .map(p -> p.stream().map(l -> l.text(rightToLeft)).filter(t -> !t.isEmpty()).toList())
                .filter(p -> !p.isEmpty())
                .toList();
    }

    static boolean isRightToLeft(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            line.add(new VisualLine.Glyph(
                    position.getUnicode(), position.getXDirAdj(), position.getWidthDirAdj(), position.getWidthOfSpace()));
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
        paragraphs.add(new ArrayList<>());
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    private void endLine() {
        if (line.isEmpty()) {
            return;
        }
        if (paragraphs.isEmpty()) {
            paragraphs.add(new ArrayList<>());
        }
        paragraphs.getLast().add(new VisualLine(line));
        line.clear();
    }
}
