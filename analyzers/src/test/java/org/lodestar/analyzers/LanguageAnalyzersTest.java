package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageAnalyzersTest {

    private static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);

    private static List<String> tokens(String language, String text) {
        return ANALYZERS.tokens(ANALYZERS.of(language), text);
    }

    @ParameterizedTest
    @CsvSource({
        "en, inspectors, inspector",
        "en, children, child",
        "en, women's, woman",
        "en, labour, labor",
        "en, Labourers, laborers",
        "en, organisations, organization",
        "en, programme, programs",
        "en, supervise, supervision",
        "es, inspectores, inspector",
        "es, trabajos, trabajo",
        "fr, l'inspection, inspections",
        "fr, l’esclavage, esclavages",
        "fr, forcés, forcé",
        "pt, trabalhadores, trabalhador",
        "pt, crianças, criança",
        "ar, الأطفال, أطفال",
        "ar, والعمل, العمل",
        "de, Kinder, Kindern",
        "de, Straße, Strasse",
        "ru, детский, детского",
        "vi, hoà, hòa",
        "vi, Lao, lao"
    })
    void formsOfAWordMeet(String language, String one, String other) {
        assertThat(tokens(language, one)).isNotEmpty().isEqualTo(tokens(language, other));
    }

    @ParameterizedTest
    @CsvSource({"en, labour, labor force", "en, hour, hor", "en, four, for", "vi, mỹ, my", "vi, bán, bàn", "es, trata, trabajo"})
    void differentWordsStayApart(String language, String one, String other) {
        assertThat(tokens(language, one)).isNotEqualTo(tokens(language, other));
    }

    @Test
    void keepsIdentifiersWhole() {
        for (String language : ANALYZERS.languages()) {
            assertThat(tokens(language, "8.7 16.2.2 C182")).as(language).containsExactly("8.7", "16.2.2", "c182");
        }
        assertThat(ANALYZERS.tokens(ANALYZERS.folded(), "8.7 16.2.2 C182")).containsExactly("8.7", "16.2.2", "c182");
    }

    @Test
    void dropsStopWordsButNotFromTheFoldedField() {
        assertThat(tokens("es", "de la")).isEmpty();
        assertThat(tokens("vi", "của các")).isEmpty();
        assertThat(ANALYZERS.tokens(ANALYZERS.folded(), "De LA")).containsExactly("de", "la");
    }

    @Test
    void foldsAccentsLettersAndScriptsWithoutSpaces() {
        assertThat(ANALYZERS.tokens(ANALYZERS.folded(), "Forcé ÜBER")).containsExactly("force", "uber");
        assertThat(ANALYZERS.tokens(ANALYZERS.folded(), "แรงงานเด็ก")).hasSizeGreaterThan(1);
    }

    @Test
    void knowsTheLanguageOfARegionalTag() {
        assertThat(ANALYZERS.fieldLanguage("pt-BR")).contains("pt");
        assertThat(ANALYZERS.fieldLanguage("zh")).isEmpty();
        assertThat(ANALYZERS.fieldLanguage("und")).isEmpty();
    }

    @Test
    void namesALanguageItHasNoAnalyzerFor() {
        assertThatThrownBy(() -> new LanguageAnalyzers(List.of("en", "tlh")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no analyzer for the language 'tlh'; there are ar, de, en, es, fr, pt, ru, vi");
    }

    @Property
    void offsetsAscendAndStayInsideTheText(@ForAll("texts") String text) throws IOException {
        for (Analyzer analyzer : all()) {
            try (TokenStream tokens = analyzer.tokenStream("", text)) {
                OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
                tokens.reset();
                int last = 0;
                while (tokens.incrementToken()) {
                    assertThat(offset.startOffset()).isBetween(last, text.length());
                    assertThat(offset.endOffset()).isBetween(offset.startOffset(), text.length());
                    last = offset.startOffset();
                }
                tokens.end();
            }
        }
    }

    @Property(tries = 200)
    void analyzesAlikeUnderAnyDefaultLocale(@ForAll("texts") String text) {
        Locale before = Locale.getDefault();
        try {
            List<List<String>> results = new ArrayList<>();
            for (String tag : List.of("en", "tr", "ar")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                LanguageAnalyzers fresh = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
                results.add(LanguageAnalyzers.DEFAULT_LANGUAGES.stream()
                        .flatMap(l -> fresh.tokens(fresh.of(l), text + " TITLE INSPECTION").stream()).toList());
            }
            assertThat(results).allMatch(results.getFirst()::equals);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|informal economy|information economy", "en|indicator|indicate", "en|internal migration|international migration",
        "fr|victimes de la traite|victimes du traitement", "fr|réfugiés|refuges", "fr|sans papiers|papiers", "es|Estado de derecho|derecho",
        "es|sin papeles|papeles", "pt|sem terra|terra", "pt|fora da escola|escola", "ar|غير نظامي|نظامي"
    })
    void keepsApartWhatTheFieldKeepsApart(String language, String one, String other) {
        assertThat(ANALYZERS.terms(one, language)).isNotEqualTo(ANALYZERS.terms(other, language));
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll("sentences") String text) {
        String once = String.join(" ", ANALYZERS.tokens(ANALYZERS.folded(), text));

        assertThat(String.join(" ", ANALYZERS.tokens(ANALYZERS.folded(), once))).isEqualTo(once);
    }

    private static List<Analyzer> all() {
        List<Analyzer> all = new ArrayList<>(ANALYZERS.languages().stream().map(ANALYZERS::of).toList());
        all.add(ANALYZERS.folded());
        return all;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(80), sentences());
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                "Labour", "l’inspection", "İstanbul", "الأطفال", "cưỡng", "bức", "Kinder", "детский", "niños", "8.7", "C182",
                "ﬁn", "ß", "e\u0301", "\uD83D\uDE00", "แรงงาน")
                .list().ofMaxSize(12).map(list -> String.join(" ", list));
    }
}
