package org.lodestar.tikafork;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads HTML as Tika does, but keeps two things that it drops: the language that an element is marked with, and the elements
 * that part a page into blocks without a meaning of their own, so that the text of one does not run into that of the next.
 */
public final class MarkedHtmlParser extends JSoupParser {

    private static final long serialVersionUID = 1;

    private static final HtmlMapper MAPPER = new Mapper();

    public MarkedHtmlParser() {}

    /** Tika hands its configured detector over here. */
    public MarkedHtmlParser(EncodingDetector encodingDetector) {
        super(encodingDetector);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        context.set(HtmlMapper.class, MAPPER);
        super.parse(stream, handler, metadata, context);
    }

    private static final class Mapper extends DefaultHtmlMapper {

        private static final Set<String> BLOCKS = Set.of(
                "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "figcaption", "caption",
                "details", "summary", "form", "fieldset");

        @Override
        public @Nullable String mapSafeElement(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (BLOCKS.contains(lower)) {
                return "div";
            }
            return lower.equals("span") ? "span" : super.mapSafeElement(name);
        }

        @Override
        public @Nullable String mapSafeAttribute(String elementName, String attributeName) {
            return attributeName.equalsIgnoreCase("lang") ? "lang" : super.mapSafeAttribute(elementName, attributeName);
        }
    }
}
