package org.lodestar.tikafork;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes a mailbox apart byte by byte. Tika's own parser reads it as windows-1252, which has no character for some bytes of UTF-8. */
public final class MailboxParser implements Parser {

    private static final long serialVersionUID = 1;

    private static final MediaType MAILBOX = MediaType.application("mbox");
    private static final String MAIL = "message/rfc822";

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MAILBOX);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        EmbeddedDocumentExtractor extractor = EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        MailboxLines lines = new MailboxLines(new BufferedInputStream(stream));
        while (lines.nextMail()) {
            Metadata mail = new Metadata();
            mail.set(Metadata.CONTENT_TYPE, MAIL);
            mail.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, MAIL);
            if (extractor.shouldParseEmbedded(mail)) {
                extractor.parseEmbedded(lines.mail(), xhtml, mail, true);
            }
        }
        xhtml.endDocument();
    }
}
