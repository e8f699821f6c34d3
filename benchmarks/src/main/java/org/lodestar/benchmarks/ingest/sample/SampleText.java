package org.lodestar.benchmarks.ingest.sample;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Text without end in one language: sentences of the bundled collection in a random order, with one long word in
 * {@value #ONE_IN} replaced by a made-up one, so that no two texts are alike and the number of different words grows with the
 * text, as it does in real ones.
 */
final class SampleText {

    private static final int ONE_IN = 8;
    private static final int LONG_WORD = 5;
    private static final int DIFFERENT_WORDS = 200_000;
    private static final Pattern LONG = Pattern.compile("\\p{Ll}{" + LONG_WORD + ",}|\\p{Lo}{" + LONG_WORD + ",}");
    private static final List<String> LATIN = List.of("ba", "co", "di", "fe", "ga", "lu", "ma", "ni", "po", "ra", "se", "tu", "vo", "zi", "le", "ro");
    private static final List<String> ARABIC = List.of(
            "\u0628\u0627", "\u062F\u0648", "\u0631\u064A", "\u0633\u0627", "\u0641\u0648", "\u0642\u064A", "\u0644\u0627", "\u0645\u0648");

    private final List<String> sentences;
    private final List<String> syllables;
    private final SplittableRandom random;

    SampleText(SentenceBank bank, String language, long seed) {
        this.sentences = bank.of(language);
        this.syllables = language.equals("ar") ? ARABIC : LATIN;
        this.random = new SplittableRandom(seed);
    }

    /** Whole sentences of at least so many words together. */
    String paragraph(int words) {
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < words; ) {
            String sentence = sentences.get(random.nextInt(sentences.size()));
            text.append(text.isEmpty() ? "" : " ").append(varied(sentence));
            count += sentence.split(" ").length;
        }
        return text.toString();
    }

    private String varied(String sentence) {
        return LONG.matcher(sentence).replaceAll(word -> random.nextInt(ONE_IN) == 0 ? made() : word.group());
    }

    /** A line in capitals, as a heading is set. */
    String heading() {
        return (made() + " " + made() + " " + made()).toUpperCase(Locale.ROOT);
    }

    /** The words by rank: the n-th most frequent one comes 1/n times as often as the first (Zipf). */
    private String made() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(DIFFERENT_WORDS));
        StringBuilder word = new StringBuilder();
        for (int left = rank + syllables.size() * syllables.size(); left > 0; left /= syllables.size()) {
            word.append(syllables.get(left % syllables.size()));
        }
        return word.toString();
    }
}
