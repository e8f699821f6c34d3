package org.lodestar.corpus;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The known name that a misspelt one most likely meant. */
public final class Nearest {

    private static final int MOST_EDITS = 2;
    private static final int LETTERS_PER_EDIT = 3;
    /** How many names are listed where none is close. */
    private static final int FEW = 20;

    private Nearest() {}

    /**
     * The end of a message on an unknown name: {@code ; the nearest is 'child-labour'}; where none is close, {@code ; known are 'a', 'b'}
     * if they are few, else nothing.
     */
    public static String hint(String misspelt, Collection<String> known) {
        return close(misspelt, known).map(near -> "; the nearest is '" + near + "'")
                .orElse(known.isEmpty() || known.size() > FEW ? "" : "; known are '" + String.join("', '", known) + "'");
    }

    /** The nearest name, if it is so close that it was most likely meant: at most two edits, and one in three letters. */
    public static Optional<String> close(String misspelt, Collection<String> known) {
        return known.isEmpty() ? Optional.empty() : Optional.of(to(misspelt, known)).filter(near -> isClose(misspelt, near));
    }

    private static boolean isClose(String misspelt, String near) {
        int edits = distance(misspelt.toLowerCase(Locale.ROOT), near.toLowerCase(Locale.ROOT));
        return edits <= MOST_EDITS && edits * LETTERS_PER_EDIT <= misspelt.length();
    }

    /**
     * The name of least edit distance, case aside.
     *
     * @param known not empty
     */
    public static String to(String misspelt, Collection<String> known) {
        String wanted = misspelt.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalArgumentException("nothing is known"));
    }

    /** Levenshtein's, by rows, where two letters that have changed places are one edit. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return row[b.length()];
    }
}
