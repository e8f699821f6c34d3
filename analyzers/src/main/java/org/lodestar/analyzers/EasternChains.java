package org.lodestar.analyzers;

import com.ibm.icu.text.Transliterator;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.lodestar.analyzers.Chain.Words;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.TamilStemmer;

/** Languages of Asia and Ethiopia in other scripts than Latin; by Lucene's stemmers where it has one. */
final class EasternChains {

    private static final String INDIC = "Indic letter forms";

    private EasternChains() {}

    /** With all marks: they tell words apart, and are folded in the field for all languages. */
    private static Chain dictionary() {
        return Chain.of(Words.DICTIONARY);
    }

    private static Chain indic() {
        return Chain.of(Words.BOUNDARIES).normalized(INDIC, IndicNormalizationFilter::new);
    }

    static Chain amharic() {
        return Chain.of(Words.BOUNDARIES).normalized("letters of one sound", EthiopicFilter::new)
                .withoutStopWords(WordList.of("am"));
    }

    static Chain bengali() {
        return indic().normalized("spelling", BengaliNormalizationFilter::new)
                .withoutStopWords(BengaliAnalyzer.getDefaultStopSet()).stemmed("light", BengaliStemFilter::new);
    }

    static Chain burmese() {
        return dictionary().withoutStopWords(WordList.of("my"));
    }

    static Chain chinese() {
        return dictionary()
                .normalized("traditional as simplified", transformed("Traditional-Simplified"))
                .withoutStopWords(WordList.of("zh"));
    }

    static Chain hindi() {
        return indic().normalized("spelling", HindiNormalizationFilter::new)
                .withoutStopWords(HindiAnalyzer.getDefaultStopSet()).stemmed("light", HindiStemFilter::new);
    }

    static Chain japanese() {
        return dictionary().withoutStopWords(WordList.of("ja"));
    }

    static Chain khmer() {
        return dictionary().withoutStopWords(WordList.of("km"));
    }

    static Chain korean() {
        return dictionary().withoutStopWords(WordList.of("ko")).stemmed("particles", KoreanParticleFilter::new);
    }

    static Chain kurdish() {
        return Chain.of(Words.BOUNDARIES).normalized("letter forms", SoraniNormalizationFilter::new)
                .withoutStopWords(SoraniAnalyzer.getDefaultStopSet()).stemmed("light", SoraniStemFilter::new);
    }

    static Chain nepali() {
        return indic().withoutStopWords(NepaliAnalyzer.getDefaultStopSet()).snowball("Nepali", NepaliStemmer::new);
    }

    static Chain persian() {
        return Chain.of(Words.BOUNDARIES).normalized("vowel marks", ArabicNormalizationFilter::new)
                .normalized("Arabic letter forms", PersianNormalizationFilter::new)
                .withoutStopWords(PersianAnalyzer.getDefaultStopSet()).stemmed("light: plural endings", PersianStemFilter::new);
    }

    static Chain sinhala() {
        return Chain.of(Words.BOUNDARIES).withoutStopWords(WordList.of("si"));
    }

    static Chain tamil() {
        return indic().withoutStopWords(TamilAnalyzer.getDefaultStopSet()).snowball("Tamil", TamilStemmer::new);
    }

    static Chain telugu() {
        return indic().normalized("spelling", TeluguNormalizationFilter::new)
                .withoutStopWords(TeluguAnalyzer.getDefaultStopSet()).stemmed("light", TeluguStemFilter::new);
    }

    static Chain thai() {
        return dictionary().withoutStopWords(ThaiAnalyzer.getDefaultStopSet());
    }

    static Chain urdu() {
        return Chain.of(Words.BOUNDARIES).normalized("Persian letter forms", PersianLettersFilter::new)
                .normalized("hamza, vowel marks", ArabicNormalizationFilter::new)
                .withoutStopWords(WordList.normalized(
                        "ur", tokens -> new ArabicNormalizationFilter(new PersianLettersFilter(tokens))));
    }

    private static UnaryOperator<TokenStream> transformed(String id) {
        return tokens -> new ICUTransformFilter(tokens, Transliterator.getInstance(id));
    }
}
