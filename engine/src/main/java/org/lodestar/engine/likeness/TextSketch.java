package org.lodestar.engine.likeness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Sha256;

/**
 * By which texts are compared without reading them again: a hash of the words, and the MinHash (Broder 1997) of all runs of
 * {@value #RUN} words. The share of equal minima estimates how large a part of their runs two texts share, the Jaccard
 * coefficient, with a standard error of at most 1 / (2 &radic;{@value #MINIMA}) = 0.044. Case and punctuation do not count.
 */
public final class TextSketch {

    static final int MINIMA = 128;
    private static final int RUN = 5;
    private static final int WORDS_BYTES = 16;
    /** Letters, marks and numbers: a bit for each of these general categories of Unicode. */
    private static final int OF_WORDS = (1 << Character.UPPERCASE_LETTER) | (1 << Character.LOWERCASE_LETTER)
            | (1 << Character.TITLECASE_LETTER) | (1 << Character.MODIFIER_LETTER) | (1 << Character.OTHER_LETTER)
            | (1 << Character.NON_SPACING_MARK) | (1 << Character.ENCLOSING_MARK) | (1 << Character.COMBINING_SPACING_MARK)
            | (1 << Character.DECIMAL_DIGIT_NUMBER) | (1 << Character.LETTER_NUMBER) | (1 << Character.OTHER_NUMBER);

    /** The constants of the hash functions; other ones make other sketches, which must not be compared with these. */
    private static final int[] FACTORS = new int[MINIMA];
    private static final int[] SUMMANDS = new int[MINIMA];

    static {
        SplittableRandom random = new SplittableRandom(87);
        for (int i = 0; i < MINIMA; i++) {
            FACTORS[i] = random.nextInt() | 1;
            SUMMANDS[i] = random.nextInt();
        }
    }

    private final byte[] words;
    /** The low halves of the minima; none for a text too short to have a run. */
    private final short[] minima;

    private TextSketch(byte[] words, short[] minima) {
        this.words = words;
        this.minima = minima;
    }

    /**
     * The sketch of a text that comes in parts, wherever it is cut between words.
     *
     * @return null for a text without words
     */
    public static @Nullable TextSketch of(Iterator<String> parts) {
        MessageDigest digest = Sha256.digest();
        Runs runs = new Runs();
        while (parts.hasNext()) {
            String text = parts.next().toLowerCase(Locale.ROOT);
            int end = 0;
            for (int start = wordStart(text, end); start < text.length(); start = wordStart(text, end)) {
                end = wordEnd(text, start);
                byte[] bytes = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
                digest.update(bytes);
                digest.update((byte) ' ');
                runs.add(Arrays.hashCode(bytes));
            }
        }
        return runs.words == 0 ? null : new TextSketch(Arrays.copyOf(digest.digest(), WORDS_BYTES), runs.minima());
    }

    private static int wordStart(String text, int from) {
        int start = from;
        while (start < text.length() && !isOfWord(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return start;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isOfWord(int letter) {
        return ((OF_WORDS >> Character.getType(letter)) & 1) == 1;
    }

    /** The minima over all runs so far. */
    private static final class Runs {
        private final int[] last = new int[RUN];
        private final int[] minima = new int[MINIMA];
        private int words;

        private Runs() {
            Arrays.fill(minima, Integer.MAX_VALUE);
        }

        private void add(int word) {
            last[words % RUN] = word;
            words++;
            if (words >= RUN) {
                int run = 0;
                for (int i = 0; i < RUN; i++) {
                    run = mixed(run ^ last[(words + i) % RUN]);
                }
                for (int i = 0; i < MINIMA; i++) {
                    minima[i] = Math.min(minima[i], FACTORS[i] * run + SUMMANDS[i]);
                }
            }
        }

        /** The finalizer of MurmurHash3, of which every input has another output. */
        private static int mixed(int value) {
            int h = value + 0x9E3779B9;
            h = (h ^ h >>> 16) * 0x85EBCA6B;
            h = (h ^ h >>> 13) * 0xC2B2AE35;
            return h ^ h >>> 16;
        }

        private short[] minima() {
            if (words < RUN) {
                return new short[0];
            }
            short[] halves = new short[MINIMA];
            for (int i = 0; i < MINIMA; i++) {
                halves[i] = (short) minima[i];
            }
            return halves;
        }
    }

    /** What {@link #bytes} gave. */
    public static TextSketch read(byte[] bytes, int offset, int length) {
        short[] minima = new short[(length - WORDS_BYTES) / Short.BYTES];
        ByteBuffer.wrap(bytes, offset + WORDS_BYTES, length - WORDS_BYTES).asShortBuffer().get(minima);
        return new TextSketch(Arrays.copyOfRange(bytes, offset, offset + WORDS_BYTES), minima);
    }

    /** {@value #WORDS_BYTES} bytes of the hash of the words, then two of each minimum. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(WORDS_BYTES + Short.BYTES * minima.length).put(words);
        bytes.asShortBuffer().put(minima);
        return bytes.array();
    }

    /** Equal for texts of the same words in the same order. */
    ByteBuffer words() {
        return ByteBuffer.wrap(words);
    }

    boolean hasRuns() {
        return minima.length > 0;
    }

    /** Some minima, as one number: equal ones are likely of texts that share much. */
    long band(int first, int length) {
        long band = 0;
        for (int i = first; i < first + length; i++) {
            band = band << Short.SIZE | Short.toUnsignedLong(minima[i]);
        }
        return band;
    }

    /** The estimated part of their runs that two texts share: 0 to 1. */
    double likeness(TextSketch other) {
        if (!hasRuns() || !other.hasRuns()) {
            return words().equals(other.words()) ? 1 : 0;
        }
        int equal = 0;
        for (int i = 0; i < MINIMA; i++) {
            if (minima[i] == other.minima[i]) {
                equal++;
            }
        }
        return (double) equal / MINIMA;
    }
}
