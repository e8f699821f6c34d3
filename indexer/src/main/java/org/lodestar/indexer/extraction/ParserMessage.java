package org.lodestar.indexer.extraction;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a parser threw into words for an operator. */
final class ParserMessage {

    private static final int LONGEST = 160;
    private static final Pattern CAUSE = Pattern.compile("(?m)^Caused by: (.*)$");
    private static final Pattern CLASS_NAMES = Pattern.compile("(?:[a-z][\\w]*\\.)+[A-Z][\\w$]*(?:Exception|Error)?:?\\s*");

    private ParserMessage() {}

    static String explain(String stackTrace) {
        String lower = stackTrace.toLowerCase(Locale.ROOT);
        if (lower.contains("encrypteddocumentexception") || lower.contains("invalidpasswordexception")
                || lower.contains("password") || lower.contains("decryption material")) {
            return "is encrypted and needs a password";
        }
        if (lower.contains("zerobytefileexception")) {
            return "is empty (0 bytes)";
        }
        if (lower.contains("levels of xml element nesting")) {
            return "nests its elements too deep to be a document";
        }
        if (lower.contains("doctype is disallowed")) {
            return "declares a document type, as attacks do and office programs do not";
        }
        if (lower.contains("zip bomb")) {
            return "looks like a zip bomb: it grows far beyond its size when unpacked";
        }
        if (lower.contains("accesspermissionexception")) {
            return "does not permit its text to be extracted";
        }
        String detail = rootCause(stackTrace);
        return detail.isEmpty() ? "is damaged" : "is damaged: " + detail;
    }

    /** The first line of a message, without the names of classes. */
    static String firstLine(@Nullable String message) {
        String line = message == null ? "" : message.strip().lines().findFirst().orElse("");
        String plain = CLASS_NAMES.matcher(line).replaceAll("").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String rootCause(String stackTrace) {
        String last = CAUSE.matcher(stackTrace).results().map(r -> r.group(1)).reduce((a, b) -> b).orElse(stackTrace);
        return firstLine(last);
    }
}
