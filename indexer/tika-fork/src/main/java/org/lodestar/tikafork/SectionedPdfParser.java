package org.lodestar.tikafork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDFs as Tika does, with two things added: the outline with its page numbers, as values of {@link #OUTLINE}, and the
 * lines of right-to-left pages in the order they are read in.
 */
public class SectionedPdfParser extends PDFParser {

    /** Values such as {@code 2 TAB 14 TAB Legal framework}: level, page (0 where it is not known), title. */
    public static final String OUTLINE = "lodestar:outline";

    /** The line in the largest type on the first page, looked for where there is no title. */
    public static final String HEADLINE = "lodestar:headline";

    /** A file's name, or a program's. */
    private static final Pattern NO_TITLE = Pattern.compile("(?i)\\.\\w{1,5}$|^microsoft |^untitled|://");

    private static final long serialVersionUID = 1;

    /** The document that is being read, while it is. */
    static final class OpenPdf {
        @Nullable PDDocument document;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        OpenPdf outer = context.get(OpenPdf.class);
        OpenPdf open = new OpenPdf();
        context.set(OpenPdf.class, open);
        try {
            super.parse(stream, new RightToLeftPages(handler, open), metadata, context);
        } finally {
            context.set(OpenPdf.class, outer);
        }
    }

    @Override
    protected PDDocument getPDDocument(
            InputStream stream, String password, StreamCacheCreateFunction cache, Metadata metadata, ParseContext context)
            throws IOException {
        return opened(super.getPDDocument(stream, password, cache, metadata, context), metadata, context);
    }

    @Override
    protected PDDocument getPDDocument(
            Path path, String password, StreamCacheCreateFunction cache, Metadata metadata, ParseContext context)
            throws IOException {
        return opened(super.getPDDocument(path, password, cache, metadata, context), metadata, context);
    }

    private static PDDocument opened(PDDocument document, Metadata metadata, ParseContext context) throws IOException {
        OpenPdf open = context.get(OpenPdf.class);
        if (open != null && open.document == null) {
            open.document = document;
            new PdfOutline(document).lines().forEach(line -> metadata.add(OUTLINE, line));
            if (needsTitle(document)) {
                String largest = new LargestLine().find(document);
                if (!largest.isEmpty()) {
                    metadata.add(HEADLINE, largest);
                }
            }
        }
        return document;
    }

    private static boolean needsTitle(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        return title == null || title.isBlank() || NO_TITLE.matcher(title).find();
    }
}
