package org.lodestar.tikafork;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.extractor.DefaultEmbeddedStreamTranslator;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedStreamTranslator;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Puts the files of an archive or a mail aside as they are, one level deep, and has everything else read along. */
final class MemberExtractor implements EmbeddedDocumentExtractor {

    /** What says only that a mail is its sender's, and is no text. */
    private static final Set<String> SIGNATURES = Set.of(
            "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature");
    /** Not that of Tika's default configuration, which calls programs to see whether they are there. */
    private static final Detector DETECTOR = new DefaultDetector();
    private static final EmbeddedStreamTranslator TRANSLATOR = new DefaultEmbeddedStreamTranslator();

    private final EmbeddedDocumentExtractor along;
    private final Metadata container;
    private final MemberFolder folder;
    private boolean isCompressedArchive;
    private int depth;

    /** @param along what reads a file as a part of the one that it lies in */
    MemberExtractor(EmbeddedDocumentExtractor along, Metadata container, MemberFolder folder) {
        this.along = along;
        this.container = container;
        this.folder = folder;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return !isSignature(metadata) && (isMember(metadata) || along.shouldParseEmbedded(metadata));
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (isSignature(metadata)) {
            return;
        }
        if (!isMember(metadata)) {
            readAlong(stream, handler, metadata, outputHtml);
            return;
        }
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream file = TikaInputStream.get(stream, temporary, metadata);
            if (kind() == ContainerKind.COMPRESSED && ContainerKind.isArchive(detected(file, metadata))) {
                isCompressedArchive = true;
                along.parseEmbedded(file, handler, metadata, outputHtml);
            } else if (TRANSLATOR.shouldTranslate(file, metadata)) {
                try (InputStream translated = TRANSLATOR.translate(file, metadata)) {
                    folder.put(kind(), metadata, translated);
                }
            } else {
                folder.put(kind(), metadata, file);
            }
        }
    }

    private void readAlong(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        depth++;
        try {
            along.parseEmbedded(stream, handler, metadata, outputHtml);
        } finally {
            depth--;
        }
    }

    private ContainerKind kind() {
        return isCompressedArchive ? ContainerKind.ARCHIVE : ContainerKind.of(container);
    }

    private boolean isMember(Metadata file) {
        return depth == 0 && switch (kind()) {
            case ARCHIVE, COMPRESSED, MAILBOX -> true;
            case MAIL -> !isPartOfMail(file);
            case DOCUMENT -> false;
        };
    }

    private boolean isSignature(Metadata file) {
        return kind() == ContainerKind.MAIL && SIGNATURES.contains(ContainerKind.mediaType(file));
    }

    /** Whether it is text that the mail shows, or a picture in it. */
    private static boolean isPartOfMail(Metadata part) {
        String type = ContainerKind.mediaType(part);
        String disposition = part.get(Metadata.CONTENT_DISPOSITION);
        boolean attached = disposition != null && disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
        boolean named = part.get(TikaCoreProperties.RESOURCE_NAME_KEY) != null;
        boolean inline = TikaCoreProperties.EmbeddedResourceType.INLINE.toString()
                .equals(part.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
        return (!attached && !named && type.startsWith("text/"))
                || (inline && type.startsWith("image/"));
    }

    private static String detected(TikaInputStream file, Metadata metadata) throws IOException {
        return DETECTOR.detect(file, metadata).getBaseType().toString();
    }
}
