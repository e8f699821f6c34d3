package org.lodestar.analyzers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
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
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.RussianStemmer;

/** One chain a language, each beginning as Lucene's own does. Accents go after stemming, as stemmers look at them. */
final class Analyzers {

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

    /** Words that Lucene drops as grammar, though the field needs them: the State, and what somebody is without. */
    private static final Set<String> SPANISH_CONTENT = Set.of("estado", "estados", "sin");
    private static final Set<String> PORTUGUESE_CONTENT = Set.of("sem", "fora");
    private static final Set<String> FRENCH_CONTENT = Set.of("sans");
    /** The word for "un-", without which the informal economy and irregular migration are their opposites. */
    private static final Set<String> ARABIC_CONTENT = Set.of("غير");

    /** Words that carry grammar, not content, written here from the language's closed classes. */
    private static final CharArraySet VIETNAMESE_STOP_WORDS = new CharArraySet(
            List.of("và", "của", "là", "các", "những", "được", "trong", "cho", "với", "một", "này", "đó", "đã", "đang", "sẽ",
                    "để", "từ", "về", "khi", "theo", "tại", "như", "cũng", "thì", "mà", "bởi", "do", "hay", "hoặc", "nhưng",
                    "nếu", "vì", "nên", "rằng", "có", "ở", "ra", "vào"),
            false);

    private Analyzers() {}

    private static final CharArraySet ARABIC = without(ArabicAnalyzer.getDefaultStopSet(), ARABIC_CONTENT);
    private static final CharArraySet FRENCH = without(FrenchAnalyzer.getDefaultStopSet(), FRENCH_CONTENT);
    private static final CharArraySet PORTUGUESE = without(PortugueseAnalyzer.getDefaultStopSet(), PORTUGUESE_CONTENT);
    private static final CharArraySet SPANISH = without(SpanishAnalyzer.getDefaultStopSet(), SPANISH_CONTENT);

    static Analyzer of(String language) {
        return switch (language) {
            case "ar" -> chain(tokens -> new ArabicStemFilter(new ArabicNormalizationFilter(new StopFilter(
                    new DecimalDigitFilter(new LowerCaseFilter(tokens)), ARABIC))));
            case "de" -> chain(tokens -> new GermanLightStemFilter(new GermanNormalizationFilter(new StopFilter(
                    new LowerCaseFilter(tokens), GermanAnalyzer.getDefaultStopSet()))));
            case "en" -> {
                StemmerOverrideFilter.StemmerOverrideMap irregular = stems(ENGLISH_STEMS);
                yield chain(tokens -> new ICUFoldingFilter(new PorterStemFilter(new EnglishSpellingFilter(
                        new StemmerOverrideFilter(
                                new StopFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokens)),
                                        EnglishAnalyzer.getDefaultStopSet()),
                                irregular)))));
            }
            case "es" -> chain(tokens -> new ICUFoldingFilter(new SpanishLightStemFilter(new StopFilter(
                    new LowerCaseFilter(tokens), SPANISH))));
            case "fr" -> {
                StemmerOverrideFilter.StemmerOverrideMap apart = stems(FRENCH_STEMS);
                yield chain(tokens -> new ICUFoldingFilter(new FrenchLightStemFilter(new StemmerOverrideFilter(
                        new StopFilter(new LowerCaseFilter(new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)), FRENCH),
                        apart))));
            }
            case "pt" -> chain(tokens -> new ICUFoldingFilter(new PortugueseLightStemFilter(new StopFilter(
                    new LowerCaseFilter(tokens), PORTUGUESE))));
            case "ru" -> chain(tokens -> new SnowballFilter(new StopFilter(
                    new LowerCaseFilter(tokens), RussianAnalyzer.getDefaultStopSet()), new RussianStemmer()));
            case "vi" -> chain(tokens -> new StopFilter(
                    new VietnameseToneFilter(new ICUNormalizer2Filter(tokens)), VIETNAMESE_STOP_WORDS));
            default -> throw new IllegalArgumentException("there is no analyzer for the language '" + language
                    + "'; there are " + String.join(", ", LanguageAnalyzers.DEFAULT_LANGUAGES));
        };
    }

    /** For every language: scripts without spaces are cut into words, case, accents and letter forms go. */
    static Analyzer folded() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokens = new ICUTokenizer();
                return new TokenStreamComponents(tokens, new ICUFoldingFilter(tokens));
            }
        };
    }

    private static Analyzer chain(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokens = new StandardTokenizer();
                return new TokenStreamComponents(tokens, filters.apply(tokens));
            }
        };
    }

    private static CharArraySet without(CharArraySet stopWords, Set<String> content) {
        CharArraySet words = new CharArraySet(stopWords.size(), false);
        for (Object word : stopWords) {
            String text = new String((char[]) word);
            if (!content.contains(text)) {
                words.add(text);
            }
        }
        return CharArraySet.unmodifiableSet(words);
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
