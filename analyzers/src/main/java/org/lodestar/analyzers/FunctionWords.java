package org.lodestar.analyzers;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the stop words of every language that has an analyzer in a text, by one look-up a word. They are the commonest
 * words of a language, and each language has its own.
 */
final class FunctionWords {

    /** More words add cost and no certainty. */
    private static final int WORDS = 200;

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final List<String> languages = List.copyOf(Chains.languages());
    /** By word: the places in {@link #languages} of those that have it as a stop word; an elided article ends in an apostrophe. */
    private final CharArrayMap<int[]> languagesOf = new CharArrayMap<>(10_000, false);

    FunctionWords() {
        for (int i = 0; i < languages.size(); i++) {
            Chain chain = Chains.of(languages.get(i));
            for (Object word : chain.stopWords()) {
                add(new String((char[]) word), i);
            }
            for (Object article : chain.articles()) {
                add(new String((char[]) article) + "'", i);
            }
        }
    }

    private void add(String word, int language) {
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            letters.setCharAt(i, plain(letters.charAt(i)));
        }
        int[] before = languagesOf.get(letters);
        int[] after = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
        after[after.length - 1] = language;
        languagesOf.put(letters.toString(), after);
    }

    /** What was counted in a text. */
    static final class Count {

        private final List<String> languages;
        private final int words;
        /** By the place of a language. */
        private final int[] counts;

        private Count(List<String> languages, int words, int[] counts) {
            this.languages = languages;
            this.words = words;
            this.counts = counts;
        }

        /** How many words are stop words of a language. */
        int of(String language) {
            int place = languages.indexOf(language);
            return place < 0 ? 0 : counts[place];
        }

        /** The part of the words that are stop words of a language, 0 to 1. */
        double share(String language) {
            return words == 0 ? 0 : (double) of(language) / words;
        }

        /** By how much more of the words, 0 to 1, are stop words of a language than of any other; negative if one has more. */
        double lead(String language) {
            return words == 0 ? 0 : (double) (of(language) - ofOthers(language)) / words;
        }

        /** The most that any other language has. */
        int ofOthers(String language) {
            int most = 0;
            for (int i = 0; i < counts.length; i++) {
                if (!languages.get(i).equals(language)) {
                    most = Math.max(most, counts[i]);
                }
            }
            return most;
        }
    }

    Count count(String text) {
        String composed = COMPOSED.isNormalized(text) ? text : COMPOSED.normalize(text);
        int[] counts = new int[languages.size()];
        char[] word = new char[composed.length() + 1];
        int words = 0;
        int length = 0;
        boolean afterApostrophe = false;
        for (int i = 0; i <= composed.length() && words < WORDS; i++) {
            char c = i < composed.length() ? composed.charAt(i) : ' ';
            if (isPart(c)) {
                word[length++] = plain(c);
                continue;
            }
            boolean apostrophe = ApostropheFilter.isApostrophe(c);
            // What follows an apostrophe may be the ending of a word, and then it is none.
            if (length > (afterApostrophe ? 1 : 0)) {
                words++;
                if (apostrophe && i + 1 < composed.length() && isPart(composed.charAt(i + 1))) {
                    word[length++] = '\'';
                }
                add(languagesOf.get(word, 0, length), counts);
            }
            afterApostrophe = apostrophe && length > 0;
            length = 0;
        }
        return new Count(languages, words, counts);
    }

    private static void add(int @Nullable [] found, int[] counts) {
        if (found != null) {
            for (int language : found) {
                counts[language]++;
            }
        }
    }

    private static boolean isPart(char c) {
        if (c <= 'z') {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetter(c) && !ApostropheFilter.isApostrophe(c);
        };
    }

    private static char plain(char c) {
        return PersianLettersFilter.arabic(Character.toLowerCase(c));
    }
}
