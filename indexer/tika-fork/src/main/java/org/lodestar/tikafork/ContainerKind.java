package org.lodestar.tikafork;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;

/** What a file that holds others is to them: told by the parser that reads it and the type that was detected, not by its name. */
enum ContainerKind {
    /** Holds files and nothing else. */
    ARCHIVE,
    /** One file made smaller; an archive, if that is what it is. */
    COMPRESSED,
    /** A text of its own, with files attached. */
    MAIL,
    /** Holds mails and nothing else. */
    MAILBOX,
    /** A document: what is embedded there is part of it. */
    DOCUMENT;

    private static final Set<String> ARCHIVERS = Set.of("PackageParser", "RarParser", "UnrarParser");

    /** Not what is built upon these formats, as maps and programs are. */
    private static final Set<String> ARCHIVES = Set.of(
            "application/zip", "application/x-tar", "application/x-gtar", "application/x-7z-compressed",
            "application/x-rar-compressed", "application/vnd.rar", "application/x-archive", "application/x-arj",
            "application/x-cpio", "application/x-tika-unix-dump");

    private static final Set<String> MAILS = Set.of(
            "message/rfc822", "application/vnd.ms-outlook", "application/vnd.ms-tnef");

    /** Of a file that a parser is at work on. */
    static ContainerKind of(Metadata file) {
        String type = mediaType(file);
        if (parsedBy(file, "CompressorParser")) {
            return COMPRESSED;
        }
        if (MAILS.contains(type)) {
            return MAIL;
        }
        if (type.equals("application/mbox")) {
            return MAILBOX;
        }
        return isArchive(type) && ARCHIVERS.stream().anyMatch(parser -> parsedBy(file, parser)) ? ARCHIVE : DOCUMENT;
    }

    static boolean isArchive(String mediaType) {
        return ARCHIVES.contains(mediaType);
    }

    /** The type without its parameters, empty if none is known. */
    static String mediaType(Metadata file) {
        @Nullable String type = file.get(Metadata.CONTENT_TYPE);
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean parsedBy(Metadata file, String parser) {
        return Arrays.stream(file.getValues(TikaCoreProperties.TIKA_PARSED_BY)).anyMatch(name -> name.endsWith("." + parser));
    }

    /** As the parent reads it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
