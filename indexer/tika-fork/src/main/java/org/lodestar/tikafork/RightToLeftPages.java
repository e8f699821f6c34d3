package org.lodestar.tikafork;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Passes pages on as they come, but those that hold right-to-left letters as {@link RightToLeftText} reads them. */
final class RightToLeftPages extends HeldPages {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final SectionedPdfParser.OpenPdf open;

    RightToLeftPages(ContentHandler handler, SectionedPdfParser.OpenPdf open) {
        super(handler);
        this.open = open;
    }

    @Override
    void write(int number, String text, ContentHandler to) throws SAXException {
        PDDocument document = open.document;
        if (document == null || text.chars().noneMatch(c -> RightToLeftText.isRightToLeft((char) c))) {
            replay();
            return;
        }
        try {
            for (List<String> lines : new RightToLeftText().paragraphs(document, number)) {
                char[] paragraph = String.join("\n", lines).toCharArray();
                to.startElement(XHTML, "p", "p", new AttributesImpl());
                to.characters(paragraph, 0, paragraph.length);
                to.endElement(XHTML, "p", "p");
            }
        } catch (IOException e) {
            throw new SAXException("page " + number + " cannot be read from right to left", e);
        }
    }
}
