package org.lodestar.tikafork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Holds back what stands on each page of a PDF until its end, when it is passed on as it came, or something else in its place. */
abstract class HeldPages extends ContentHandlerDecorator {

    /** A part of a page. */
    private interface Event {
        void replay(ContentHandler handler) throws SAXException;
    }

    private final ContentHandler target;
    private final List<Event> held = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int page;
    /** How many elements are open inside the page, itself counted; 0 between pages. */
    private int depth;

    HeldPages(ContentHandler target) {
        super(target);
        this.target = target;
    }

    /**
     * Writes what the page is to hold.
     *
     * @param number 1 for the first page
     * @param text all characters that stand on it
     */
    abstract void write(int number, String text, ContentHandler to) throws SAXException;

    /** Passes on the page as it came. */
    final void replay() throws SAXException {
        for (Event event : held) {
            event.replay(target);
        }
    }

    @Override
    public final void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
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
    public final void endElement(String uri, String localName, String name) throws SAXException {
        if (depth > 1) {
            held.add(handler -> handler.endElement(uri, localName, name));
        } else {
            if (depth == 1) {
                write(page, text.toString(), target);
                held.clear();
                text.setLength(0);
            }
            super.endElement(uri, localName, name);
        }
        depth = Math.max(0, depth - 1);
    }

    @Override
    public final void characters(char[] characters, int start, int length) throws SAXException {
        if (depth == 0) {
            super.characters(characters, start, length);
            return;
        }
        char[] kept = Arrays.copyOfRange(characters, start, start + length);
        held.add(handler -> handler.characters(kept, 0, kept.length));
        text.append(kept);
    }

    @Override
    public final void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        if (depth == 0) {
            super.ignorableWhitespace(characters, start, length);
            return;
        }
        char[] kept = Arrays.copyOfRange(characters, start, start + length);
        held.add(handler -> handler.ignorableWhitespace(kept, 0, kept.length));
    }
}
