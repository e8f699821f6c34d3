package org.lodestar.server.original;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file, both ends included. */
public record ByteRange(long first, long last) {

    /** A range that lies outside of the file. */
    public static final class Unsatisfiable extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * Reads the header {@code Range}, after RFC 9110.
     *
     * @return empty for the whole file: no header, several ranges, or one that says nothing
     */
    public static Optional<ByteRange> of(@Nullable String header, long length) throws Unsatisfiable {
        Matcher range = SINGLE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        long first;
        long last = length - 1;
        if (range.group(1).isEmpty()) {
            first = Math.max(0, length - Long.parseLong(range.group(2)));
        } else {
            first = Long.parseLong(range.group(1));
            if (!range.group(2).isEmpty()) {
                long asked = Long.parseLong(range.group(2));
                if (asked < first) {
                    return Optional.empty();
                }
                last = Math.min(last, asked);
            }
        }
        if (first > last) {
            throw new Unsatisfiable();
        }
        return Optional.of(new ByteRange(first, last));
    }

    public long length() {
        return last - first + 1;
    }
}
