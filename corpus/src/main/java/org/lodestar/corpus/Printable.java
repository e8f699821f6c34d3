package org.lodestar.corpus;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of others, such as the name of a file, as it may be printed on a terminal or a line of a report: what would end the
 * line, steer the terminal or turn the order of the letters round stands as {@code \}{@code uXXXX}.
 */
public final class Printable {

    /** Joiners stay, which Persian and Indic names need, and so do soft hyphens. */
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}[\\p{Cf}&&[^\\u200C\\u200D\\u00AD]]]");

    private Printable() {}

    /** One line, whatever the text holds. */
    public static String line(String text) {
        return HARMFUL.matcher(text).replaceAll(m -> Matcher.quoteReplacement(escaped(m.group())));
    }

    private static String escaped(String character) {
        StringBuilder escaped = new StringBuilder();
        character.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\u%04X", unit)));
        return escaped.toString();
    }
}
