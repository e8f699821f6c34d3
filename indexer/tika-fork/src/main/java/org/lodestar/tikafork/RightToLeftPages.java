package org.lodestar.tikafork;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Passes pages on as they come, but those that hold right-to-left letters as {@link RightToLeftText} reads them. */
final class RightToLeftPages extends ContentHandlerDecorator {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** What was passed to this handler inside a page, to be passed on at its end. */
    private interface Event {
        void replay() throws SAXException;
    }

    private final SectionedPdfParser.OpenPdf open;
    private final List<Event> page = new ArrayList<>();
    private int pageNumber;
    /** How many elements are open inside the page, itself counted; 0 between pages. */
    private int depth;
    private boolean rightToLeft;

    RightToLeftPages(ContentHandler handler, SectionedPdfParser.OpenPdf open) {
        super(handler);
        this.open = open;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (depth == 0 && localName.equals("div") && "page".equals(attributes.getValue("class"))) {
            super.startElement(uri, localName, name, attributes);
            pageNumber++;
            depth = 1;
        } else if (depth > 0) {
            depth++;
            Attributes kept = new AttributesImpl(attributes);
            page.add(() -> super.startElement(uri, localName, name, kept));
        } else {
            super.startElement(uri, localName, name, attributes);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        if (depth == 1) {
            endPage();
        }
        if (depth > 1) {
            page.add(() -> super.endElement(uri, localName, name));
        } else {
            super.endElement(uri, localName, name);
        }
        depth = Math.max(0, depth - 1);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (depth == 0) {
            super.characters(characters, start, length);
            return;
        }
        String text = new String(characters, start, length);
        rightToLeft = rightToLeft || text.chars().anyMatch(c -> RightToLeftText.isRightToLeft((char) c));
        page.add(() -> super.characters(text.toCharArray(), 0, text.length()));
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        if (depth == 0) {
            super.ignorableWhitespace(characters, start, length);
            return;
        }
        char[] kept = Arrays.copyOfRange(characters, start, start + length);
        page.add(() -> super.ignorableWhitespace(kept, 0, kept.length));
    }

    private void endPage() throws SAXException {
        PDDocument document = open.document;
        if (rightToLeft && document != null) {
            try {
                for (List<String> paragraph : new RightToLeftText().paragraphs(document, pageNumber)) {
                    String text = String.join("\n", paragraph);
                    super.startElement(XHTML, "p", "p", new AttributesImpl());
                    super.characters(text.toCharArray(), 0, text.length());
                    super.endElement(XHTML, "p", "p");
                }
            } catch (IOException e) {
                throw new SAXException("page " + pageNumber + " cannot be read from right to left", e);
            }
        } else {
            for (Event event : page) {
                event.replay();
            }
        }
        page.clear();
        rightToLeft = false;
    }
}
