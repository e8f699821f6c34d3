package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexWriter;

/** What holds for the analyzer of every language, and any text. */
class AnalyzerPropertiesTest {

    private static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.supported());

    @Property(tries = 300)
    void offsetsAscendAndStayInsideTheText(@ForAll("texts") String text) throws IOException {
        for (String language : ANALYZERS.languages()) {
            check(language, ANALYZERS.of(language), text);
        }
        check("folded", ANALYZERS.folded(), text);
    }

    private static void check(String name, Analyzer analyzer, String text) throws IOException {
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int last = 0;
            while (tokens.incrementToken()) {
                assertThat(offset.startOffset()).as(name).isBetween(last, text.length());
                assertThat(offset.endOffset()).as(name).isBetween(offset.startOffset(), text.length());
                assertThat(increment.getPositionIncrement()).as("one term a word in %s", name).isPositive();
                assertThat(term.toString()).as(name).isNotEmpty();
                assertThat(term.toString().getBytes(StandardCharsets.UTF_8).length).as(name)
                        .isLessThanOrEqualTo(IndexWriter.MAX_TERM_LENGTH);
                last = offset.startOffset();
            }
            tokens.end();
            assertThat(offset.endOffset()).as(name).isBetween(last, text.length());
        }
    }

    @Property(tries = 40)
    void analyzesAlikeUnderAnyDefaultLocale(@ForAll("texts") String text) {
        Locale before = Locale.getDefault();
        try {
            List<List<String>> results = new ArrayList<>();
            for (String tag : List.of("en", "tr", "ar")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                try (LanguageAnalyzers fresh = new LanguageAnalyzers(LanguageAnalyzers.supported())) {
                    results.add(Stream.concat(fresh.languages().stream().map(fresh::of), Stream.of(fresh.folded()))
                            .flatMap(analyzer -> fresh.tokens(analyzer, text + " TITLE INSPECTION 12").stream())
                            .toList());
                }
            }
            assertThat(results).allMatch(results.getFirst()::equals);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll("texts") String text) {
        List<String> once = ANALYZERS.tokens(ANALYZERS.folded(), text);

        assertThat(once).allSatisfy(term -> assertThat(foldedWhole(term)).isEqualTo(term));
    }

    /** A folded word may be cut elsewhere than the word was, in scripts without spaces. */
    private static String foldedWhole(String word) throws IOException {
        Tokenizer whole = new KeywordTokenizer();
        whole.setReader(new StringReader(word));
        try (TokenStream folded = Chains.folded().filter(whole)) {
            CharTermAttribute term = folded.addAttribute(CharTermAttribute.class);
            folded.reset();
            return folded.incrementToken() ? term.toString() : "";
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.strings().ofMaxLength(80)),
                net.jqwik.api.Tuple.of(4, sentences()),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(250, 9_000).flatMap(length ->
                        Arbitraries.of("a", "ß", "ﷺ", "が", "ក", "\uD83D\uDE00", "\uD800", "\u0301", "ا", "9", ".")
                                .map(letter -> letter.repeat(length)))));
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                "Labour", "l’inspection", "İstanbul", "Işık", "الأطفال", "می‌روند", "cưỡng", "bức", "Kinder", "детский", "niños",
                "8.7", "C182", "U.S.A.", "ﬁn", "ß", "e\u0301", "\uD83D\uDE00", "\uDE00", "\u0000", "\u202E", "\u00AD", "แรงงาน",
                "ការងារ", "အလုပ်", "児童労働", "아동노동을", "बालश्रम", "শিশুশ্রম", "ሕፃናት", "t-athair", "nAthair", "ʼ", "ـ")
                .list().ofMaxSize(12).map(list -> String.join(" ", list));
    }
}
