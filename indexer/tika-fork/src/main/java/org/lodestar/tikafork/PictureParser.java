package org.lodestar.tikafork;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the text of pictures where the call orders OCR of them. Tika's own parsers of pictures hand them on under these types; a
 * preview of the first page that an office file carries is left out, as it would double that page.
 */
public final class PictureParser implements Parser {

    private static final long serialVersionUID = 1;

    private static final Set<MediaType> TYPES = Set.of(
            MediaType.image("ocr-png"), MediaType.image("ocr-jpeg"), MediaType.image("ocr-tiff"), MediaType.image("ocr-gif"),
            MediaType.image("ocr-bmp"), MediaType.image("ocr-webp"));

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        OcrOrder order = OcrOrder.of(context);
        return order != null && order.pictures() ? TYPES : Set.of();
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        OcrOrder order = OcrOrder.of(context);
        String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        if (order == null || TikaCoreProperties.EmbeddedResourceType.THUMBNAIL.name().equals(kind)) {
            return;
        }
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream picture = TikaInputStream.get(stream, temporary, metadata);
            write(new Tesseract(order).read(picture.getPath(), 0), xhtml);
        } catch (OcrException e) {
            OcrText.problem(metadata, e);
        }
        xhtml.endDocument();
    }

    private static void write(String text, XHTMLContentHandler xhtml) throws SAXException {
        List<String> pages = Arrays.asList(text.stripTrailing().split("\f", -1));
        if (pages.size() == 1) {
            OcrText.write(text, xhtml);
            return;
        }
        for (String page : pages) {
            xhtml.startElement("div", "class", "page");
            OcrText.write(page, xhtml);
            xhtml.endElement("div");
        }
    }
}
