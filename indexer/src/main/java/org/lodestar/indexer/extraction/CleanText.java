package org.lodestar.indexer.extraction;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Repairs what typesetting does to text. */
final class CleanText {

    /** Latin ligatures, and Hebrew and Arabic letters in the shapes they take beside others. */
    private static final Pattern SHAPED = Pattern.compile("[\\uFB00-\\uFD3D\\uFD50-\\uFDFF\\uFE70-\\uFEFC]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u00AD\\uFEFF\\uFFFD]");
    /** Symbol fonts put their signs here; at the start of a line it is the bullet of a list. */
    private static final Pattern SYMBOL_BULLET = Pattern.compile("^[\\uF020-\\uF0FF](?= )");
    private static final char SOFT_HYPHEN = '\u00AD';

    private CleanText() {}

    /** One line of text: ligatures taken apart, invisible characters gone, runs of blanks made one. */
    static String line(String raw) {
        String stripped = raw.strip();
        return isClean(stripped) ? stripped : cleaned(stripped);
    }

    /** Whether nothing is to be repaired, as in most lines; a look at each letter costs a tenth of what repairing costs. */
    private static boolean isClean(String raw) {
        boolean afterBlank = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' ? afterBlank : !isPlain(c)) {
                return false;
            }
            afterBlank = c == ' ';
        }
        return !afterBlank;
    }

    /** Letters and marks of western scripts, none of them blank or invisible; before U+0300 all text is in form NFC. */
    private static boolean isPlain(char c) {
        return (c > ' ' && c < '\u007F') || (c > '\u00A0' && c < '\u0300' && c != '\u00AD') || (c >= '\u2010' && c <= '\u2027');
    }

    private static String cleaned(String raw) {
        String text = INVISIBLE.matcher(raw.replace('\n', ' ')).replaceAll("");
        text = SHAPED.matcher(text).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC).strip());
        text = SYMBOL_BULLET.matcher(SPACES.matcher(text).replaceAll(" ").strip()).replaceFirst("•");
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A line, with the soft hyphen that ends it: what {@link #join} needs to know. */
    static String endedLine(String raw) {
        String clean = line(raw);
        return endsSoftly(raw) && !clean.isEmpty() ? clean + SOFT_HYPHEN : clean;
    }

    /** The lines of a paragraph as one; a word that a hyphen parts at the end of a line is made whole. */
    static String join(List<String> lines) {
        return join(lines, Hyphens.UNKNOWN);
    }

    static String join(List<String> lines, Hyphens hyphens) {
        StringBuilder text = new StringBuilder();
        boolean soft = false;
        for (String raw : lines) {
            String clean = line(raw);
            if (clean.isEmpty()) {
                continue;
            }
            if (isParted(text, clean)) {
                String last = text.substring(text.lastIndexOf(" ") + 1);
                text.setLength(hyphens.stays(last, clean) ? text.length() : text.length() - 1);
            } else if (!text.isEmpty() && !soft) {
                text.append(' ');
            }
            text.append(clean);
            soft = endsSoftly(raw);
        }
        return text.toString();
    }

    private static boolean endsSoftly(String raw) {
        return raw.stripTrailing().endsWith(String.valueOf(SOFT_HYPHEN));
    }

    private static boolean isParted(StringBuilder text, String next) {
        int length = text.length();
        return length > 2
                && (text.charAt(length - 1) == '-' || text.charAt(length - 1) == '\u2010')
                && Character.isLowerCase(text.charAt(length - 2))
                && Character.isLowerCase(text.charAt(length - 3))
                && Character.isLowerCase(next.charAt(0));
    }
}
