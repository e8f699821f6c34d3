package org.lodestar.corpus;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file a document was read from, so that the very same bytes can be served later.
 *
 * @param path where it stood when it was indexed, null for a file in an archive or a mail, which is nowhere by itself
 * @param bytes its size
 * @param sha256 of its content, lower-case hexadecimal
 * @param mediaType as detected, such as {@code application/pdf}
 */
public record SourceFile(@Nullable String path, long bytes, String sha256, String mediaType) {

    private static final Pattern MAIL = Pattern.compile("message/.*|multipart/.*|application/(mbox|vnd\\.ms-outlook|vnd\\.ms-tnef)");

    /** Whether the file is a mail, which also holds what is attached to it: documents that may be withheld or withdrawn. */
    public boolean holdsAttachments() {
        return MAIL.matcher(mediaType).matches();
    }
}
