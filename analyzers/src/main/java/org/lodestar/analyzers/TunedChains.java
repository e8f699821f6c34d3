package org.lodestar.analyzers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.lodestar.analyzers.Chain.Words;
import org.tartarus.snowball.ext.RussianStemmer;

/** The languages that are configured by default, with what the words of this field need. */
final class TunedChains {

    /**
     * Plurals that no rule of Porter's reaches, and words that it would make one with others: informal and
     * information, indicator and indicate, criminal and criminalization, procurement and procure.
     */
    private static final Map<String, String> ENGLISH_STEMS = Map.ofEntries(
            Map.entry("children", "child"), Map.entry("women", "woman"), Map.entry("men", "man"), Map.entry("wives", "wife"),
            Map.entry("lives", "life"), Map.entry("feet", "foot"), Map.entry("informal", "informal"),
            Map.entry("informally", "informal"), Map.entry("informality", "informal"), Map.entry("internal", "internal"),
            Map.entry("internally", "internal"), Map.entry("indicator", "indicator"), Map.entry("indicators", "indicator"),
            Map.entry("criminal", "criminal"), Map.entry("criminals", "criminal"), Map.entry("criminally", "criminal"),
            Map.entry("procurement", "procurement"));

    /**
     * Words of the field that the light stemmer would make one with others: traite and traitement, réfugié and refuge,
     * données and donner.
     */
    private static final Map<String, String> FRENCH_STEMS = Map.ofEntries(
            Map.entry("traite", "traite"), Map.entry("traites", "traite"), Map.entry("réfugié", "réfugié"),
            Map.entry("réfugiés", "réfugié"), Map.entry("réfugiée", "réfugié"), Map.entry("réfugiées", "réfugié"),
            Map.entry("viol", "viol"), Map.entry("viols", "viol"), Map.entry("données", "données"),
            Map.entry("indicateur", "indicateur"), Map.entry("indicateurs", "indicateur"));

    private TunedChains() {}

    static Chain arabic() {
        // The word for "un-", without which the informal economy and irregular migration are their opposites.
        CharArraySet stopWords = WordList.without(ArabicAnalyzer.getDefaultStopSet(), "غير");
        return Chain.of(Words.BOUNDARIES)
                .normalized("Persian letter forms", PersianLettersFilter::new)
                .withoutStopWords(stopWords)
                .normalized("hamza, teh marbuta, vowel marks", ArabicNormalizationFilter::new)
                .stemmed("light: prefixes and suffixes", ArabicStemFilter::new);
    }

    static Chain german() {
        return Chain.of(Words.BOUNDARIES)
                .withoutStopWords(WordList.with(GermanAnalyzer.getDefaultStopSet(), "dass"))
                .normalized("umlauts, ae, oe, ue, ß", GermanNormalizationFilter::new)
                .stemmed("light", GermanLightStemFilter::new)
                .folded();
    }

    static Chain english() {
        StemmerOverrideFilter.StemmerOverrideMap irregular = stems(ENGLISH_STEMS);
        // No accent tells two English words apart, so that words of other languages may be stemmed without theirs.
        return Chain.of(Words.BOUNDARIES)
                .folded()
                .quietly(EnglishPossessiveFilter::new)
                .withoutStopWords(EnglishAnalyzer.getDefaultStopSet())
                .quietly(tokens -> new StemmerOverrideFilter(tokens, irregular))
                .normalized("British spelling", EnglishSpellingFilter::new)
                .stemmed("Porter, with exceptions", PorterStemFilter::new);
    }

    static Chain spanish() {
        // The State, and what somebody is without.
        CharArraySet stopWords = WordList.without(SpanishAnalyzer.getDefaultStopSet(), "estado", "estados", "sin");
        return Chain.of(Words.BOUNDARIES)
                .withoutStopWords(stopWords)
                .stemmed("light", SpanishLightStemFilter::new)
                .folded();
    }

    static Chain french() {
        StemmerOverrideFilter.StemmerOverrideMap apart = stems(FRENCH_STEMS);
        return Chain.of(Words.BOUNDARIES)
                .withoutElision(FrenchAnalyzer.DEFAULT_ARTICLES)
                .withoutStopWords(WordList.without(FrenchAnalyzer.getDefaultStopSet(), "sans"))
                .quietly(tokens -> new StemmerOverrideFilter(tokens, apart))
                .stemmed("light, with exceptions", FrenchLightStemFilter::new)
                .folded();
    }

    static Chain portuguese() {
        return Chain.of(Words.BOUNDARIES)
                .withoutStopWords(WordList.without(PortugueseAnalyzer.getDefaultStopSet(), "sem", "fora"))
                .stemmed("light", PortugueseLightStemFilter::new)
                .folded();
    }

    static Chain russian() {
        return Chain.of(Words.BOUNDARIES)
                .withoutStopWords(RussianAnalyzer.getDefaultStopSet())
                .snowball("Russian", RussianStemmer::new)
                .folded();
    }

    /** Its accents tell words apart; who types none finds the folded field. */
    static Chain vietnamese() {
        return Chain.of(Words.BOUNDARIES)
                .normalized("place of the tone mark", VietnameseToneFilter::new)
                .withoutStopWords(WordList.of("vi"));
    }

    private static StemmerOverrideFilter.StemmerOverrideMap stems(Map<String, String> stems) {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder();
        stems.forEach(builder::add);
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException("a map in memory", e);
        }
    }
}
