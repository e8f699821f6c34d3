package org.lodestar.indexer.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Repairs headings that were set with spaced letters and came out in pieces: {@code V I E T N A M}, {@code M ADAGASCAR},
 * {@code Pa í s e s P i o n e r o s}. Which pieces make a word is told by the other words of the document, and where those do
 * not help, by capitals.
 */
final class SpacedLetters {

    private static final int LONGEST_LINE = 100;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    /** Words of one letter in the languages that are written with spaces. */
    private static final Set<String> ONE_LETTER_WORDS = Set.of("a", "e", "o", "y", "u", "i", "à", "é", "ó", "ý", "ở", "и", "в", "с", "к", "о", "у", "я");

    private final Set<String> words;

    private SpacedLetters(Set<String> words) {
        this.words = words;
    }

    /** Learns the words of a document from its lines that are whole. */
    static SpacedLetters of(String text) {
        Set<String> words = new HashSet<>();
        SpacedLetters knowsNothing = new SpacedLetters(Set.of());
        text.lines().filter(line -> !knowsNothing.isSpaced(line.strip())).forEach(line ->
                LETTERS.matcher(line).results().forEach(r -> words.add(folded(r.group()))));
        return new SpacedLetters(words);
    }

    /** Whether a line holds letters that stand alone and are no words, or hardly anything but fragments. */
    boolean isSpaced(String line) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        String[] pieces = BLANKS.split(line);
        long alone = Arrays.stream(pieces).filter(SpacedLetters::isLoneLetter).count();
        long fragments = Arrays.stream(pieces).filter(p -> p.length() <= 2 && p.codePoints().allMatch(Character::isLetter)).count();
        return pieces.length > 1 && !line.matches(".*[.:;,?!)]$")
                && (alone > 0 || (pieces.length > 4 && fragments * 2 > pieces.length));
    }

    private static boolean isLoneLetter(String piece) {
        return piece.length() == 1 && Character.isLetter(piece.charAt(0))
                && !ONE_LETTER_WORDS.contains(piece) && !(piece.equals("A") || piece.equals("O") || piece.equals("E") || piece.equals("Y"));
    }

    /** The line with its words made whole; a line that is whole comes back as it is. */
    String repair(String line) {
        if (!isSpaced(line) && !startsWithLoneCapital(line)) {
            return line;
        }
        String[] pieces = BLANKS.split(line.strip());
        // cheapest[i]: the least cost of reading the first i pieces, with from[i] the start of its last word.
        double[] cheapest = new double[pieces.length + 1];
        int[] from = new int[pieces.length + 1];
        Arrays.fill(cheapest, Double.MAX_VALUE);
        cheapest[0] = 0;
        for (int end = 1; end <= pieces.length; end++) {
            for (int start = 0; start < end; start++) {
                double cost = cheapest[start] + cost(pieces, start, end);
                if (cost < cheapest[end]) {
                    cheapest[end] = cost;
                    from[end] = start;
                }
            }
        }
        List<String> read = new ArrayList<>();
        for (int end = pieces.length; end > 0; end = from[end]) {
            read.addFirst(String.join("", Arrays.copyOfRange(pieces, from[end], end)));
        }
        return String.join(" ", read);
    }

    /** {@code A LBANIA}: a letter that may be a word, before capitals that are none. */
    private boolean startsWithLoneCapital(String line) {
        String[] pieces = BLANKS.split(line.strip());
        return pieces.length == 2 && pieces[0].length() == 1 && Character.isUpperCase(pieces[0].charAt(0))
                && words.contains(folded(pieces[0] + pieces[1]));
    }

    /** A known word costs least, a joined unknown one more, and much more if it joins capitals, signs or whole words. */
    private double cost(String[] pieces, int start, int end) {
        String word = String.join("", Arrays.copyOfRange(pieces, start, end));
        if (words.contains(folded(word))) {
            return 1;
        }
        boolean letters = word.codePoints().allMatch(Character::isLetter);
        if (end - start == 1) {
            return letters && word.length() < 4 ? 4 : 2;
        }
        if (!letters) {
            return 100;
        }
        double cost = 3;
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        for (int i = start + 1; i < end; i++) {
            cost += !capitals && Character.isUpperCase(pieces[i].charAt(0)) ? 50 : 0;
            cost += pieces[i].length() > 2 && pieces[i - 1].length() > 2 ? 10 : 0;
        }
        return cost;
    }

    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
