package org.lodestar.tikafork;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentExtractorFactory;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ParseRecord;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Leaves out what lies deeper in files within files than anybody packs it, and says so. */
public final class NestingLimit implements EmbeddedDocumentExtractorFactory {

    private static final long serialVersionUID = 1;

    /** A mail with an archive of mails with archives is four deep. */
    static final int DEEPEST = 10;

    @Override
    public EmbeddedDocumentExtractor newInstance(Metadata metadata, ParseContext context) {
        return new Extractor(context);
    }

    private static final class Extractor extends ParsingEmbeddedDocumentExtractor {

        private final ParseContext file;
        private int depth;

        Extractor(ParseContext context) {
            super(context);
            this.file = context;
            // What it is called is in its metadata already; a picture's name is no text of the document around it.
            setWriteFileNameToContent(false);
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            if (depth < DEEPEST) {
                return super.shouldParseEmbedded(metadata);
            }
            ParseRecord record = file.get(ParseRecord.class);
            if (record != null) {
                record.addWarning("lies more than " + DEEPEST + " files deep");
            }
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws SAXException, IOException {
            depth++;
            try {
                super.parseEmbedded(stream, handler, metadata, outputHtml);
            } finally {
                depth--;
            }
        }
    }
}
