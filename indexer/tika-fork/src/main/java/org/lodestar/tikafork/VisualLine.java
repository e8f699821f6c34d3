package org.lodestar.tikafork;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The glyphs of a line as they stand on the page, from left to right. */
final class VisualLine {

    /**
     * What one glyph stands for.
     *
     * @param text more than one character for a ligature, in the order it is read in
     * @param left where it begins, with its width in the same unit
     * @param blank width of a blank in its font
     */
    record Glyph(String text, float left, float width, float blank) {}

    /** Letters as they are shaped beside others; the block also holds signs that are not such letters. */
    private static final Pattern SHAPED = Pattern.compile("[\\uFB1D-\\uFD3D\\uFD50-\\uFDFF\\uFE70-\\uFEFC]+");
    /** A narrower gap is kerning. */
    private static final float BLANK_GAP = 0.5f;
    /** Digits of the Latin words to their right, read from the left with them: those of a sentence in Arabic stand elsewhere. */
    private static final Pattern DIGIT_BEFORE_LATIN = Pattern.compile("[0-9](?=[0-9 .,:/-]*\\p{IsLatin})");
    private static final String OPENING = "([{«";
    private static final String CLOSING = ")]}»";

    private final List<Glyph> glyphs;

    VisualLine(List<Glyph> glyphs) {
        this.glyphs = placed(glyphs);
    }

    int rightToLeftLetters() {
        return (int) firsts().chars().filter(c -> RightToLeftText.isRightToLeft((char) c)).count();
    }

    int letters() {
        return (int) firsts().chars().filter(Character::isLetter).count();
    }

    /**
     * The line as it is read.
     *
     * @param onRightToLeftPage where a line that holds any right-to-left letter runs from right to left
     */
    String text(boolean onRightToLeftPage) {
        int rightToLeft = rightToLeftLetters();
        boolean turned = rightToLeft > 0 && (onRightToLeftPage || rightToLeft * 2 >= letters());
        Bidi bidi = new Bidi(DIGIT_BEFORE_LATIN.matcher(firsts()).replaceAll("a"), turned ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        Integer[] order = new Integer[glyphs.size()];
        byte[] levels = new byte[glyphs.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            levels[i] = (byte) bidi.getLevelAt(i);
        }
        // What turns text into the order it is shown in turns that into text again.
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        String plain = joined(order, levels, false);
        return isBalanced(plain) ? plain : better(joined(order, levels, true), plain);
    }

    private static String better(String mirrored, String plain) {
        return isBalanced(mirrored) ? mirrored : plain;
    }

    /** Some programs write the bracket that is seen, others the one that is meant. */
    private String joined(Integer[] order, byte[] levels, boolean mirrored) {
        StringBuilder text = new StringBuilder();
        for (int i : order) {
            String glyph = glyphs.get(i).text;
            text.append(mirrored && levels[i] % 2 == 1 ? mirror(glyph) : glyph);
        }
        return text.toString().strip();
    }

    private static String mirror(String glyph) {
        int opening = OPENING.indexOf(glyph);
        int closing = CLOSING.indexOf(glyph);
        return opening >= 0 ? CLOSING.substring(opening, opening + 1)
                : closing >= 0 ? OPENING.substring(closing, closing + 1) : glyph;
    }

    private static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    /** The glyphs from left to right, marks with their letters, blanks where there is a gap. */
    private static List<Glyph> placed(List<Glyph> written) {
        List<Glyph> sorted = new ArrayList<>();
        for (Glyph glyph : written) {
            String text = unshaped(glyph.text);
            if (!sorted.isEmpty() && isMark(text)) {
                Glyph base = sorted.removeLast();
                sorted.add(new Glyph(base.text + text, base.left, base.width, base.blank));
            } else if (!text.isEmpty()) {
                sorted.add(new Glyph(text, glyph.left, glyph.width, glyph.blank));
            }
        }
        sorted.sort(Comparator.comparingDouble(Glyph::left));
        List<Glyph> placed = new ArrayList<>();
        float end = Float.NaN;
        for (Glyph glyph : sorted) {
            boolean blankThere = glyph.text.isBlank() || (!placed.isEmpty() && placed.getLast().text.isBlank());
            if (!Float.isNaN(end) && glyph.left - end > BLANK_GAP * glyph.blank && !blankThere) {
                placed.add(new Glyph(" ", end, glyph.left - end, glyph.blank));
            }
            placed.add(glyph);
            end = Float.isNaN(end) ? glyph.left + glyph.width : Math.max(end, glyph.left + glyph.width);
        }
        return placed;
    }

    private static boolean isMark(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static String unshaped(String text) {
        return SHAPED.matcher(text).replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC).strip());
    }

    /** The first character of each glyph, which stands for its direction. */
    private String firsts() {
        StringBuilder firsts = new StringBuilder();
        glyphs.forEach(glyph -> firsts.append(glyph.text.charAt(0)));
        return firsts.toString();
    }
}
