package org.lodestar.analyzers;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.SnowballStemmer;

/**
 * How the words of one language become terms: its steps in their order, and what they are called in the documentation.
 * Immutable; each step gives one term for one word, at most, so that a word is never several.
 */
final class Chain {

    /** What cuts a text into words. */
    enum Words {
        /** At what Unicode calls word boundaries. */
        BOUNDARIES,
        /** There, and by ICU's dictionaries in scripts without spaces. */
        DICTIONARY;

        private Tokenizer tokenizer() {
            return switch (this) {
                case BOUNDARIES -> new StandardTokenizer();
                case DICTIONARY -> new ICUTokenizer();
            };
        }
    }

    /** In characters. Lucene refuses terms of more than 32,766 bytes, and folding makes up to 18 letters of one. */
    private static final int LONGEST_TERM = 1_000;

    static final String FOLDING = "accents";

    private enum Kind { NORMALISATION, ELISION, STEMMER }

    private record Step(Kind kind, String name, UnaryOperator<TokenStream> filter) {}

    private final Words words;
    private final List<Step> steps;
    private final CharArraySet stopWords;
    private final CharArraySet articles;

    private Chain(Words words, List<Step> steps, CharArraySet stopWords, CharArraySet articles) {
        this.words = words;
        this.steps = List.copyOf(steps);
        this.stopWords = stopWords;
        this.articles = articles;
    }

    /** Words with one form of each letter, accent, digit and apostrophe, and acronyms without dots; case is as it stood. */
    static Chain written(Words words) {
        return asWritten(words).quietly(tokens -> new ICUNormalizer2Filter(tokens, Normalizer2.getNFKCInstance()));
    }

    /** The same without case, soft hyphens and zero-width joiners, as most languages begin. */
    static Chain of(Words words) {
        return asWritten(words).quietly(ICUNormalizer2Filter::new);
    }

    private static Chain asWritten(Words words) {
        return new Chain(words, List.of(), CharArraySet.EMPTY_SET, CharArraySet.EMPTY_SET)
                .quietly(ApostropheFilter::new)
                .quietly(AcronymFilter::new)
                .quietly(DecimalDigitFilter::new);
    }

    /** A step that is not worth a mention, as every language has the like of it. */
    Chain quietly(UnaryOperator<TokenStream> filter) {
        return with(new Step(Kind.NORMALISATION, "", filter));
    }

    Chain normalized(String name, UnaryOperator<TokenStream> filter) {
        return with(new Step(Kind.NORMALISATION, name, filter));
    }

    /** Without the articles and the like that are written together with a word, an apostrophe between them. */
    Chain withoutElision(CharArraySet elided) {
        Chain chain = with(new Step(Kind.ELISION, "", tokens -> new ElisionFilter(tokens, elided)));
        return new Chain(words, chain.steps, stopWords, elided);
    }

    Chain withoutStopWords(CharArraySet set) {
        Chain chain = with(new Step(Kind.NORMALISATION, "", tokens -> new StopFilter(tokens, set)));
        return new Chain(words, chain.steps, set, articles);
    }

    Chain stemmed(String name, UnaryOperator<TokenStream> filter) {
        return with(new Step(Kind.STEMMER, name, filter));
    }

    /** @param stemmer one for each thread, as it keeps the word that it is at */
    Chain snowball(String name, Supplier<SnowballStemmer> stemmer) {
        return stemmed(name + " (Snowball)", tokens -> new SnowballFilter(tokens, stemmer.get()));
    }

    /** Accents go last, as stemmers look at them. */
    Chain folded() {
        return normalized(FOLDING, ICUFoldingFilter::new);
    }

    private Chain with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Chain(words, longer, stopWords, articles);
    }

    CharArraySet stopWords() {
        return stopWords;
    }

    /** What elision leaves out, empty where a language has none. */
    CharArraySet articles() {
        return articles;
    }

    /** The cells of its row in the documentation: words, stemmer, number of stop words, elision, what is made one. */
    String documented() {
        String cut = switch (words) {
            case BOUNDARIES -> "boundaries";
            case DICTIONARY -> "dictionary";
        };
        return String.join(" | ", cut, orNone(named(Kind.STEMMER)), String.valueOf(stopWords.size()),
                articles.isEmpty() ? "none" : "yes", orNone(named(Kind.NORMALISATION)));
    }

    private static String orNone(String names) {
        return names.isEmpty() ? "none" : names;
    }

    /** In the order of the steps. */
    private String named(Kind kind) {
        return String.join(", ", steps.stream().filter(s -> s.kind == kind && !s.name.isEmpty()).map(Step::name).toList());
    }

    /** An analyzer that may be used by many threads. */
    Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokens = words.tokenizer();
                return new TokenStreamComponents(tokens, filter(tokens));
            }
        };
    }

    /** The steps after words are cut. */
    TokenStream filter(TokenStream cut) {
        TokenStream last = cut;
        for (Step step : steps) {
            last = step.filter.apply(last);
        }
        // A word of marks alone folds to nothing, or to a space.
        TokenStream bounded = TruncateTokenFilter.truncateAfterChars(new TrimFilter(last), LONGEST_TERM);
        return new LengthFilter(bounded, 1, LONGEST_TERM);
    }
}
