package org.lodestar.analyzers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.lodestar.analyzers.Chain.Words;
import org.lodestar.corpus.Nearest;

/** The languages that have a chain, and the chain for all languages. */
final class Chains {

    /** Languages that have stop words here, and no stemmer anywhere. */
    private static final List<String> FOLDED = List.of(
            "ha", "mg", "mn", "ms", "pl", "rw", "so", "sq", "sw", "uk", "uz", "yo");

    private static final int NAMED = 3;

    private static final Map<String, Supplier<Chain>> BY_LANGUAGE = byLanguage();

    private Chains() {}

    private static Map<String, Supplier<Chain>> byLanguage() {
        Map<String, Supplier<Chain>> chains = new TreeMap<>();
        chains.putAll(Map.of(
                "ar", TunedChains::arabic, "de", TunedChains::german, "en", TunedChains::english, "es", TunedChains::spanish,
                "fr", TunedChains::french, "pt", TunedChains::portuguese, "ru", TunedChains::russian,
                "vi", TunedChains::vietnamese));
        chains.putAll(Map.of(
                "bg", LuceneChains::bulgarian, "ca", LuceneChains::catalan, "cs", LuceneChains::czech,
                "da", LuceneChains::danish, "el", LuceneChains::greek, "et", LuceneChains::estonian,
                "eu", LuceneChains::basque, "fi", LuceneChains::finnish, "ga", LuceneChains::irish,
                "gl", LuceneChains::galician));
        chains.putAll(Map.of(
                "hu", LuceneChains::hungarian, "hy", LuceneChains::armenian, "id", LuceneChains::indonesian,
                "it", LuceneChains::italian, "lt", LuceneChains::lithuanian, "lv", LuceneChains::latvian,
                "nl", LuceneChains::dutch, "no", LuceneChains::norwegian, "ro", LuceneChains::romanian,
                "sr", LuceneChains::serbian));
        chains.putAll(Map.of("sv", LuceneChains::swedish, "tr", LuceneChains::turkish));
        chains.putAll(Map.of(
                "am", EasternChains::amharic, "bn", EasternChains::bengali, "ckb", EasternChains::kurdish,
                "fa", EasternChains::persian, "hi", EasternChains::hindi, "ja", EasternChains::japanese,
                "km", EasternChains::khmer, "ko", EasternChains::korean, "my", EasternChains::burmese,
                "ne", EasternChains::nepali));
        chains.putAll(Map.of(
                "si", EasternChains::sinhala, "ta", EasternChains::tamil, "te", EasternChains::telugu,
                "th", EasternChains::thai, "ur", EasternChains::urdu, "zh", EasternChains::chinese));
        FOLDED.forEach(language -> chains.put(
                language, () -> Chain.of(Words.BOUNDARIES).withoutStopWords(WordList.of(language)).folded()));
        return chains;
    }

    /** BCP 47 tags, in alphabetical order. */
    static Set<String> languages() {
        return BY_LANGUAGE.keySet();
    }

    /** The language that has the chain: the two ways to write Norwegian share one. */
    static String written(String language) {
        return language.equals("nb") || language.equals("nn") ? "no" : language;
    }

    /** @throws IllegalArgumentException if there is none; names the nearest languages that have one */
    static Chain of(String language) {
        Supplier<Chain> chain = BY_LANGUAGE.get(language);
        if (chain == null) {
            throw new IllegalArgumentException(none(language));
        }
        return chain.get();
    }

    /** What to tell who asks for a language that has no chain. */
    static String none(String language) {
        return "there is no analyzer for the language '" + language + "'; the nearest are "
                + String.join(", ", nearest(language)) + "; texts in other languages are found by their words as they stand";
    }

    /** By tag, or by English name: {@code german} is near {@code de}. */
    private static List<String> nearest(String language) {
        Map<String, String> byName = new TreeMap<>();
        for (String known : languages()) {
            byName.put(known, known);
            byName.put(Locale.forLanguageTag(known).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), known);
        }
        List<String> nearest = new ArrayList<>();
        while (nearest.size() < NAMED) {
            String name = Nearest.to(language, byName.keySet());
            String found = byName.remove(name);
            byName.values().remove(found);
            nearest.add(found + " (" + Locale.forLanguageTag(found).getDisplayLanguage(Locale.ENGLISH) + ")");
        }
        return nearest;
    }

    /** For every language: scripts without spaces are cut into words, case, accents and letter forms go. */
    static Chain folded() {
        return Chain.of(Words.DICTIONARY)
                .folded()
                .normalized("Persian letter forms", PersianLettersFilter::new)
                .normalized("hamza, teh marbuta", ArabicNormalizationFilter::new);
    }
}
