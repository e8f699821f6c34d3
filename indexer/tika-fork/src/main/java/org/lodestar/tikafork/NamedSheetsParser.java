package org.lodestar.tikafork;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads OpenDocument files as Tika does, and adds the names of a spreadsheet's sheets, which it drops, as {@link #SHEET}. */
public final class NamedSheetsParser extends OpenDocumentParser {

    /** A value a sheet, in order. */
    public static final String SHEET = "lodestar:sheet";

    private static final long serialVersionUID = 1;

    private static final String TABLES = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final int MOST_SHEETS = 1000;

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        TikaInputStream file = TikaInputStream.cast(stream);
        if (type != null && type.contains("spreadsheet") && file != null) {
            addNames(file, metadata, context);
        }
        super.parse(stream, handler, metadata, context);
    }

    private static void addNames(TikaInputStream file, Metadata metadata, ParseContext context)
            throws IOException, TikaException {
        try (ZipFile zip = new ZipFile(file.getFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                return;
            }
            XMLInputFactory factory = XMLReaderUtils.getXMLInputFactory(context);
            try (InputStream in = zip.getInputStream(content)) {
                addNames(factory.createXMLStreamReader(in), metadata);
            }
        } catch (XMLStreamException e) {
            throw new TikaException("the sheets of the spreadsheet cannot be read", e);
        }
    }

    private static void addNames(XMLStreamReader reader, Metadata metadata) throws XMLStreamException {
        int depth = 0;
        int sheets = 0;
        while (reader.hasNext() && sheets < MOST_SHEETS) {
            int event = reader.next();
            boolean table = (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT)
                    && reader.getLocalName().equals("table") && TABLES.equals(reader.getNamespaceURI());
            if (table && event == XMLStreamConstants.START_ELEMENT && depth++ == 0) {
                String name = reader.getAttributeValue(TABLES, "name");
                metadata.add(SHEET, name == null ? "" : name);
                sheets++;
            } else if (table && event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
