package org.lodestar.indexer.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;

/** What a parser says that it left out of a file, or of what is embedded there. */
final class LeftOut {

    /** What {@code OcrText} in the fork says of pictures that could not be read. */
    private static final String OCR_PROBLEM = "lodestar:ocr-problem";

    private LeftOut() {}

    /** Whether text or embedded files beyond a limit are missing. */
    static boolean byLimit(List<Metadata> parts) {
        return parts.stream().anyMatch(part -> "true".equals(part.get(TikaCoreProperties.WRITE_LIMIT_REACHED))
                || "true".equals(part.get(AbstractRecursiveParserWrapperHandler.EMBEDDED_RESOURCE_LIMIT_REACHED))
                || byDepth(List.of(part)).isPresent());
    }

    /** Whether something embedded was left out because it is nested too deep, and how deep that is. */
    static Optional<String> byDepth(List<Metadata> parts) {
        return parts.stream().map(part -> part.get(TikaCoreProperties.EMBEDDED_WARNING)).filter(Objects::nonNull).findFirst();
    }

    /** Whether an archive keeps a member behind a password. */
    static boolean byEncryption(Metadata archive) {
        return Arrays.stream(archive.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM))
                .anyMatch(exception -> exception.contains("feature encryption"));
    }

    /** Why the first picture that OCR could not read was not read. */
    static Optional<String> byOcr(List<Metadata> parts) {
        return parts.stream().map(part -> part.get(OCR_PROBLEM)).filter(Objects::nonNull).findFirst();
    }
}
