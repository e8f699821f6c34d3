package org.lodestar.tikafork;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentExtractorFactory;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Decides what becomes of files in a file: those of archives and mails are unpacked where the parent asks for it, all others are read along. */
public final class EmbeddedFiles implements EmbeddedDocumentExtractorFactory {

    private static final long serialVersionUID = 1;

    /**
     * Parsers of mails look for a configuration to detect types by, and would make Tika's default one, which calls programs
     * to see whether they are there.
     */
    private static final TikaConfig DETECTION = detection();

    private static TikaConfig detection() {
        String xml = "<properties><parsers><parser class=\"org.apache.tika.parser.EmptyParser\"/></parsers></properties>";
        try {
            return new TikaConfig(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | TikaException | SAXException e) {
            throw new IllegalStateException("Tika does not take a configuration without parsers", e);
        }
    }

    @Override
    public EmbeddedDocumentExtractor newInstance(Metadata metadata, ParseContext context) {
        context.set(TikaConfig.class, DETECTION);
        EmbeddedDocumentExtractor along = new NestingLimit().newInstance(metadata, context);
        @Nullable UnpackOrder order = UnpackOrder.of(context);
        return order == null ? along : new MemberExtractor(along, metadata, new MemberFolder(order));
    }
}
