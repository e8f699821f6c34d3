package org.lodestar.indexer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as people write it: {@code 500MB}, {@code 10GB}, {@code 0}; units are powers of 1000. */
record ByteSize(long bytes) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})(|KB|MB|GB|TB)");

    /** @throws IllegalArgumentException for what is no size */
    static ByteSize parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + written + "' is no size such as 500MB or 10GB");
        }
        long unit = switch (matcher.group(2)) {
            case "KB" -> 1_000L;
            case "MB" -> 1_000_000L;
            case "GB" -> 1_000_000_000L;
            case "TB" -> 1_000_000_000_000L;
            default -> 1L;
        };
        return new ByteSize(Long.parseLong(matcher.group(1)) * unit);
    }
}
