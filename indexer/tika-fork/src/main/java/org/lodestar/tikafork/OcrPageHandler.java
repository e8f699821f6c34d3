package org.lodestar.tikafork;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Holds back each page of a PDF until its end, and then passes on either its text layer or what OCR read of it, never both. A
 * page that OCR cannot read, or finds no text on, keeps its layer, and so does one with a short layer, as of a title page, of
 * which OCR reads no more.
 */
final class OcrPageHandler extends ContentHandlerDecorator {

    /** A page number, or the stamp of a scanner, is no text layer. */
    static final int FEWEST_CHARACTERS = 20;
    /** A layer is worthless if more of its characters than this have no meaning. */
    static final double MOST_UNMAPPED = 0.5;

    /** A part of a page. */
    private interface Event {
        void replay(ContentHandler handler) throws SAXException;
    }

    private final ContentHandler target;
    private final OcrOrder order;
    private final PageImages images;
    private final Metadata metadata;
    private final List<Event> held = new ArrayList<>();
    private final StringBuilder layer = new StringBuilder();
    /** How deep in a page's element; 0 outside of one. */
    private int depth;
    private int page = -1;

    OcrPageHandler(ContentHandler target, OcrOrder order, PageImages images, Metadata metadata) {
        super(target);
        this.target = target;
        this.order = order;
        this.images = images;
        this.metadata = metadata;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (depth > 0) {
            depth++;
            Attributes kept = new AttributesImpl(attributes);
            held.add(handler -> handler.startElement(uri, localName, name, kept));
            return;
        }
        super.startElement(uri, localName, name, attributes);
        if (localName.equals("div") && "page".equals(attributes.getValue("class"))) {
            depth = 1;
            page++;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (depth == 0) {
            super.characters(characters, start, length);
            return;
        }
        char[] kept = Arrays.copyOfRange(characters, start, start + length);
        held.add(handler -> handler.characters(kept, 0, kept.length));
        layer.append(kept);
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        if (depth == 0) {
            super.ignorableWhitespace(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        if (depth > 1) {
            held.add(handler -> handler.endElement(uri, localName, name));
        } else if (depth == 1) {
            endPage();
        }
        if (depth > 0) {
            depth--;
        }
        if (depth == 0) {
            super.endElement(uri, localName, name);
        }
    }

    private void endPage() throws SAXException {
        String read = order.everyPage() || !hasTextLayer() ? readByOcr() : "";
        if (OcrText.letters(read) > (order.everyPage() || isWorthless() ? 0 : OcrText.letters(layer.toString()))) {
            OcrText.write(read, target);
        } else {
            for (Event event : held) {
                event.replay(target);
            }
        }
        held.clear();
        layer.setLength(0);
    }

    /** By the counts of this page, which Tika adds before it ends the page. */
    private boolean hasTextLayer() {
        return last(metadata.getValues(PDF.CHARACTERS_PER_PAGE)) >= FEWEST_CHARACTERS && !isWorthless();
    }

    private boolean isWorthless() {
        int characters = last(metadata.getValues(PDF.CHARACTERS_PER_PAGE));
        return last(metadata.getValues(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE)) > MOST_UNMAPPED * characters;
    }

    private static int last(String[] values) {
        return values.length == 0 ? 0 : Integer.parseInt(values[values.length - 1]);
    }

    private String readByOcr() {
        try {
            PageImages.PageImage image = images.draw(page);
            if (image == null) {
                return "";
            }
            try {
                return new Tesseract(order).read(image.file(), image.dotsPerInch());
            } finally {
                Files.deleteIfExists(image.file());
            }
        } catch (OcrException e) {
            OcrText.problem(metadata, new OcrException("page " + (page + 1) + " " + e.getMessage()));
        } catch (IOException e) {
            OcrText.problem(metadata, new OcrException("page " + (page + 1) + " cannot be drawn: " + e.getMessage()));
        }
        return "";
    }
}
