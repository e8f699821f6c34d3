package org.lodestar.corpus;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known name that a misspelt one most likely meant. */
public final class Nearest {

    private Nearest() {}

    /** The end of a message on an unknown name: {@code ; the nearest is 'child-labour'}, or nothing where no name is known. */
    public static String hint(String misspelt, Collection<String> known) {
        return known.isEmpty() ? "" : "; the nearest is '" + to(misspelt, known) + "'";
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

    /** Levenshtein's, by rows. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
