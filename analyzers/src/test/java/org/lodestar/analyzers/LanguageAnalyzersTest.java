package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageAnalyzersTest {

    private static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.supported());
    private static final LanguageAnalyzers DEFAULT = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);

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
        "vi, Lao, lao",
        "en, worker’s, worker's",
        "en, Zwangs\u00ADarbeit, zwangsarbeit",
        "fr, d’esclave, d'esclaves",
        "es, niñez, nin\u0303ez",
        "es, EE.UU., EEUU",
        "fr, O.I.T., OIT",
        "en, u.s., US",
        "ar, \uFEDB\uFE98\uFE8E\uFE8F, كتاب",
        "ar, کودکی, كودكي",
        "ar, ٨.٧, 8.7",
        "fa, كتاب‌ها, کتابها",
        "ur, بچي, بچی",
        "ckb, كوردى, کوردی",
        "bg, децата, деца",
        "bn, শিশুরা, শিশু",
        "ca, l’esclavitud, esclavitud",
        "cs, dětem, dětech",
        "da, børnene, børn",
        "el, παιδιά, παιδία",
        "el, παιδὶ, παιδί",
        "et, lapsed, lapsel",
        "eu, langileak, langileen",
        "fi, lapsille, lapsilla",
        "ga, t-athair, tAthair",
        "gl, nenos, neno",
        "hi, बच्चों, बच्चे",
        "hu, gyermekeknek, gyermekek",
        "hy, երեխաները, երեխաներ",
        "id, anaknya, anak",
        "it, dell’infanzia, infanzia",
        "lt, vaikams, vaikas",
        "lv, bērniem, bērnus",
        "ne, किताबहरू, किताब",
        "nl, kinderen, kinder",
        "no, barnet, barna",
        "ro, lucrătorilor, lucrătorii",
        "ro, ţară, țară",
        "sr, деца, deca",
        "sv, barnens, barn",
        "ta, குழந்தைகளின், குழந்தைகள்",
        "te, పిల్లలు, పిల్ల",
        "tr, çocuklar, çocukların",
        "tr, Türkiye’nin, Türkiye",
        "tr, ISI, ısı",
        "am, ሕፃናት, ህጻናት",
        "ko, 노동을, 노동의",
        "zh, 勞動, 劳动",
        "ja, ﾛｳﾄﾞｳ, ロウドウ",
        "pl, księża, ksieza",
        "uk, м’ята, мʼята",
        "uz, oʻzbek, o‘zbek",
        "yo, ẹ̀tọ́, eto"
    })
    void formsOfAWordMeet(String language, String one, String other) {
        assertThat(tokens(language, one)).isNotEmpty().isEqualTo(tokens(language, other));
    }

    @ParameterizedTest
    @CsvSource({
        "en, labour, labor force", "en, hour, hor", "en, four, for", "vi, mỹ, my", "vi, bán, bàn", "es, trata, trabajo",
        "th, เสื่อ, เสือ", "ja, かき, かぎ", "en, ilo.org, ilo", "en, 8.7, 87",
        "es, n.º, no", "en, e.g., eg", "es, dd.mm.yy, ddmmyy", "en, ilo.org, iloorg"
    })
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
    void acceptsNoNumberForAPartOfIt() {
        for (String language : ANALYZERS.languages()) {
            assertThat(tokens(language, "8.7")).as(language).hasSize(1).doesNotContainAnyElementsOf(tokens(language, "8 7 8.7.1"));
        }
    }

    /** A query without accents finds accented text, and one with accents finds text without, in one of the two fields. */
    @ParameterizedTest
    @CsvSource({"fr, forcés, forces", "es, niñez, ninez", "pt, crianças, criancas", "de, Kinderhändler, Kinderhandler",
        "vi, cưỡng bức, cuong buc", "cs, dětí, deti", "tr, çocuk, cocuk", "ro, muncă, munca", "el, εργασία, εργασια",
        "ar, أَطْفَال, اطفال", "fa, كودكي, کودکی", "hu, kényszer, kenyszer", "lv, bērns, berns"})
    void accentsMayBeLeftOut(String language, String accented, String plain) {
        assertThat(terms(language, accented)).containsAnyElementsOf(terms(language, plain));
    }

    private static List<String> terms(String language, String text) {
        List<String> terms = new ArrayList<>(tokens(language, text));
        ANALYZERS.tokens(ANALYZERS.folded(), text).forEach(term -> terms.add("folded:" + term));
        return terms;
    }

    @ParameterizedTest
    @CsvSource({"th, แรงงานเด็ก", "km, ពលកម្មកុមារ", "my, ကလေးအလုပ်သမား", "zh, 禁止使用童工劳动", "ja, 児童労働の禁止", "lo, ແຮງງານເດັກ"})
    void cutsWhatIsWrittenWithoutSpaces(String language, String text) {
        assertThat(ANALYZERS.terms(text, language)).hasSizeGreaterThan(1).allSatisfy(term -> assertThat(text).contains(term));
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
        assertThat(DEFAULT.fieldLanguage("pt-BR")).contains("pt");
        assertThat(DEFAULT.fieldLanguage("zh")).isEmpty();
        assertThat(DEFAULT.fieldLanguage("und")).isEmpty();
        assertThat(ANALYZERS.fieldLanguage("nb-NO")).contains("no");
        assertThat(ANALYZERS.fieldLanguage("fa-AF")).contains("fa");
        assertThat(ANALYZERS.fieldLanguage("zh-Hant")).contains("zh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tlh|th (Thai), el (Greek), gl (Galician)",
        "germn|de (German), en (English), el (Greek)",
        "pt-BR|pt (Portuguese), tr (Turkish), ar (Arabic)"
    })
    void namesTheNearestLanguagesWhereItHasNoAnalyzer(String language, String nearest) {
        assertThatThrownBy(() -> new LanguageAnalyzers(List.of("en", language)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no analyzer for the language '" + language + "'; the nearest are " + nearest
                        + "; texts in other languages are found by their words as they stand");
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
}
