package org.lodestar.analyzers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells which of the configured languages a text is in, by OpenNLP's model of 103 languages. The other languages are asked
 * too, so that a text in one of them is told apart and not forced into a configured one. Safe for many threads.
 */
public final class LanguageIdentifier {

    private static final String MODEL = "/langdetect-183.bin";
    /** Fewer letters say too little. */
    private static final int FEWEST_LETTERS = 20;
    /** More add cost and no certainty. */
    private static final int SAMPLE = 600;
    /** A stated language of the file gives way only to a text that is this much surer of another. */
    private static final double PRIOR = 3;

    private final Map<String, String> languageByCode = new HashMap<>();
    private final ThreadLocal<LanguageDetectorME> detector;

    /** @param languages BCP 47 tags */
    public LanguageIdentifier(Collection<String> languages) {
        for (String language : new TreeSet<>(languages)) {
            languageByCode.put(Locale.forLanguageTag(language).getISO3Language(), language);
        }
        if (languageByCode.containsKey("zho")) {
            languageByCode.put("cmn", Objects.requireNonNull(languageByCode.get("zho")));
        }
        LanguageDetectorModel model = load();
        this.detector = ThreadLocal.withInitial(() -> new LanguageDetectorME(model));
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
            return new LanguageDetectorModel(Objects.requireNonNull(in, MODEL));
        } catch (IOException e) {
            throw new UncheckedIOException("the language model cannot be read", e);
        }
    }

    /** The language of a text, empty where it holds too little to say, or is in none of the configured ones. */
    public Optional<String> identify(String text) {
        return identify(text, Set.of());
    }

    /** As {@link #identify(String)}, but a language that the file says it is in holds unless the text is clearly in another. */
    public Optional<String> identify(String text, String prior) {
        Optional<String> found = identify(text, Set.of(prior));
        return found.isPresent() || !languageByCode.containsValue(prior) || letters(text) >= FEWEST_LETTERS
                ? found
                : Optional.of(prior);
    }

    private Optional<String> identify(String text, Set<String> priors) {
        if (letters(text) < FEWEST_LETTERS) {
            return Optional.empty();
        }
        String sample = sample(text);
        Language[] guesses = detector.get().predictLanguages(sample);
        String script = dominantScript(sample);
        return Arrays.stream(guesses)
                .filter(g -> languageByCode.containsKey(g.getLang()))
                .filter(g -> fits(script, g.getLang()))
                .max((a, b) -> Double.compare(weighed(a, priors), weighed(b, priors)))
                .filter(best -> isPlausible(best, guesses))
                .map(best -> languageByCode.get(best.getLang()));
    }

    private double weighed(Language guess, Set<String> priors) {
        return guess.getConfidence() * (priors.contains(languageByCode.get(guess.getLang())) ? PRIOR : 1);
    }

    /**
     * Whether the best of the configured languages is not far behind one that is not configured. The model tells close
     * relatives apart badly in short texts, so a relative that is a little ahead does not count.
     */
    private static boolean isPlausible(Language best, Language[] guesses) {
        double first = Arrays.stream(guesses).mapToDouble(Language::getConfidence).max().orElse(0);
        return best.getConfidence() * 4 >= first;
    }

    private static boolean fits(String script, String code) {
        return switch (script) {
            case "ARABIC" -> List.of("ara", "fas", "pes", "urd", "pus", "pnb").contains(code);
            case "CYRILLIC" -> List.of("rus", "ukr", "bul", "srp", "bel", "mkd", "kaz", "mon").contains(code);
            case "LATIN" -> !List.of("ara", "rus", "zho", "cmn", "jpn", "kor", "tha").contains(code);
            default -> !List.of("ara", "rus", "eng", "spa", "fra", "por", "deu", "vie").contains(code);
        };
    }

    private static String dominantScript(String text) {
        Map<UnicodeScript, Integer> counts = new HashMap<>();
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey().name())
                .orElse("");
    }

    /** From the middle of a long text: its beginning may be a title in another language. */
    private static String sample(String text) {
        if (text.length() <= SAMPLE) {
            return text;
        }
        int start = (text.length() - SAMPLE) / 2;
        return text.substring(start, start + SAMPLE);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count();
    }
}
