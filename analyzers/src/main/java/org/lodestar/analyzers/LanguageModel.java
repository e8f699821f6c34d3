package org.lodestar.analyzers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.lodestar.corpus.LanguageTag;

/** OpenNLP's model of 103 languages, which looks at the letters that follow one another. Safe for many threads. */
final class LanguageModel {

    private static final String FILE = "/langdetect-183.bin";

    /** More characters add cost and no certainty. */
    private static final int SAMPLE = 300;

    private final ThreadLocal<LanguageDetectorME> detector;
    private final Map<String, String> tagByCode = new HashMap<>();

    LanguageModel() {
        LanguageDetectorModel model = load();
        this.detector = ThreadLocal.withInitial(() -> new LanguageDetectorME(model));
        for (String code : detector.get().getSupportedLanguages()) {
            tagByCode.put(code, Chains.written(LanguageTag.normal(code).orElse(code)));
        }
    }

    private static LanguageDetectorModel load() {
        try (InputStream in = LanguageModel.class.getResourceAsStream(FILE)) {
            return new LanguageDetectorModel(Objects.requireNonNull(in, FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("the language model cannot be read", e);
        }
    }

    /** The languages it knows, as BCP 47 tags. */
    Set<String> languages() {
        return new TreeSet<>(tagByCode.values());
    }

    /** How likely a text is in each of its languages, which sums to 1. Costs some .2 ms of CPU for 300 characters. */
    Map<String, Double> confidences(String text) {
        Map<String, Double> confidences = new TreeMap<>();
        for (Language guess : detector.get().predictLanguages(sample(text))) {
            confidences.merge(tagByCode.getOrDefault(guess.getLang(), guess.getLang()), guess.getConfidence(), Double::sum);
        }
        return confidences;
    }

    /** From the middle of a long text: its beginning may be a title in another language. */
    private static String sample(String text) {
        if (text.length() <= SAMPLE) {
            return text;
        }
        int start = (text.length() - SAMPLE) / 2;
        return text.substring(start, start + SAMPLE);
    }
}
