package org.lodestar.tikafork;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads PDFs, and scanned pages too where the call orders OCR. */
public final class ScanParser extends SectionedPdfParser {

    private static final long serialVersionUID = 1;

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        OcrOrder order = OcrOrder.of(context);
        if (order == null) {
            super.parse(stream, handler, metadata, context);
            return;
        }
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream pdf = TikaInputStream.get(stream, temporary, metadata);
            try (PageImages images = new PageImages(pdf.getPath())) {
                super.parse(pdf, new OcrPageHandler(handler, order, images, metadata), metadata, context);
            }
        }
    }
}
