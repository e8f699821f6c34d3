package org.lodestar.tikafork;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** How what OCR read, or could not read, is told to the parent. */
final class OcrText {

    /** The first of the problems, for each picture that could not be read. */
    static final String PROBLEM = "lodestar:ocr-problem";

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private OcrText() {}

    static void problem(Metadata metadata, OcrException e) {
        metadata.add(PROBLEM, e.getMessage());
    }

    /** How many letters and digits it holds. */
    static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Writes a {@code p} for each paragraph. */
    static void write(String text, ContentHandler handler) throws SAXException {
        for (String paragraph : paragraphs(text)) {
            handler.startElement(XHTMLContentHandler.XHTML, "p", "p", new AttributesImpl());
            char[] characters = paragraph.toCharArray();
            handler.characters(characters, 0, characters.length);
            handler.endElement(XHTMLContentHandler.XHTML, "p", "p");
        }
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(BETWEEN_PARAGRAPHS.split(text)).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }
}
