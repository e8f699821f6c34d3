package org.lodestar.indexer.extraction;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Repairs what typesetting does to text. */
final class CleanText {

    private static final Pattern LIGATURES = Pattern.compile("[\\uFB00-\\uFB06]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u00AD\\uFEFF\\uFFFD]");

    private CleanText() {}

    /** One line of text: ligatures taken apart, invisible characters gone, runs of blanks made one. */
    static String line(String raw) {
        String text = INVISIBLE.matcher(raw.replace('\n', ' ')).replaceAll("");
        text = LIGATURES.matcher(text).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
        return Normalizer.normalize(SPACES.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** The lines of a paragraph as one; a word that a hyphen parts at the end of a line is made whole. */
    static String join(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String clean = line(line);
            if (clean.isEmpty()) {
                continue;
            }
            if (isParted(text, clean)) {
                text.setLength(text.length() - 1);
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(clean);
        }
        return text.toString();
    }

    private static boolean isParted(StringBuilder text, String next) {
        int length = text.length();
        return length > 2
                && text.charAt(length - 1) == '-'
                && Character.isLowerCase(text.charAt(length - 2))
                && Character.isLowerCase(text.charAt(length - 3))
                && Character.isLowerCase(next.charAt(0));
    }
}
