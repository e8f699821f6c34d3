package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lodestar.analyzers.PhraseMatcher.Match;
import org.lodestar.analyzers.PhraseMatcher.Style;

class PhraseMatcherTest {

    private static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);

    private static final PhraseMatcher<String> MATCHER = PhraseMatcher.<String>builder(ANALYZERS)
            .add("en", "Guinea", "GIN", Style.NAME)
            .add("en", "Equatorial Guinea", "GNQ", Style.NAME)
            .add("en", "Niger", "NER", Style.NAME)
            .add("en", "Nepal", "NPL", Style.NAME)
            .add("en", "US", "USA", Style.NAME)
            .add("en", "child labour", "child-labour", Style.WORDS)
            .add("es", "trata de personas", "trafficking", Style.WORDS)
            .add("fr", "Albanie", "ALB", Style.NAME)
            .add("vi", "Mỹ", "USA", Style.NAME)
            .add("ar", "نيبال", "NPL", Style.NAME)
            .add("ar", "العمل غير المنظم", "informal-work", Style.WORDS)
            .add("und", "C182", "worst-forms", Style.NAME)
            .build();

    private static List<String> found(String text, String language) {
        return MATCHER.match(text, language).stream().map(m -> m.value() + ":" + text.substring(m.start(), m.end())).toList();
    }

    @Test
    void prefersTheLongestTerm() {
        assertThat(found("From Equatorial Guinea to Guinea", "en")).containsExactly("GNQ:Equatorial Guinea", "GIN:Guinea");
    }

    @Test
    void findsNothingInsideALongerWord() {
        assertThat(found("Nigeria, Nigerien", "en")).isEmpty();
    }

    @Test
    void anArabicTermThatBeginsWithUnIsNotFoundInItsOpposite() {
        assertThat(found("مراقبة العمل غير المنظم", "ar")).containsExactly("informal-work:العمل غير المنظم");
        assertThat(found("منظمات أصحاب العمل ومنظمات العمال", "ar")).isEmpty();
    }

    @Test
    void findsInflectedForms() {
        assertThat(found("children in Child Labour", "en")).containsExactly("child-labour:Child Labour");
        assertThat(found("la trata de persona y la trata de las personas", "es"))
                .containsExactly("trafficking:trata de persona", "trafficking:trata de las personas");
    }

    @Test
    void aConjunctionMakesTwoThingsOfOne() {
        PhraseMatcher<String> matcher = PhraseMatcher.<String>builder(ANALYZERS)
                .add("en", "trafficking in children", "child-trafficking", Style.WORDS)
                .add("en", "search and rescue", "rescue", Style.WORDS).build();

        assertThat(matcher.match("trafficking in children", "en")).hasSize(1);
        assertThat(matcher.match("trafficking and children", "en")).isEmpty();
        assertThat(matcher.match("trafficking, and children", "en")).isEmpty();
        assertThat(matcher.match("search and rescue", "en")).hasSize(1);
    }

    @Test
    void aTermThatOnlyAStopWordTellsIsFoundAsItIsWritten() {
        PhraseMatcher<String> matcher =
                PhraseMatcher.<String>builder(ANALYZERS).add("es", "la trata", "trafficking", Style.WORDS).build();

        assertThat(matcher.match("Prevenir la trata y el abuso", "es")).hasSize(1);
        assertThat(matcher.match("Se trata de una ley", "es")).isEmpty();
    }

    @Test
    void aTermThatDoesNotHoldHidesNone() {
        PhraseMatcher<String> matcher = PhraseMatcher.<String>builder(ANALYZERS)
                .add("en", "mobile inspection unit", "mobile", Style.WORDS).add("en", "inspection", "inspection", Style.WORDS).build();

        assertThat(matcher.match("a mobile inspection unit", "en")).extracting(Match::value).containsExactly("mobile");
        assertThat(matcher.match("a mobile inspection unit", "en", value -> !value.equals("mobile")))
                .extracting(Match::value).containsExactly("inspection");
    }

    @Test
    void asksForTheStopWordsBetween() {
        assertThat(found("trata personas", "es")).hasSize(1);
        assertThat(found("trata bien de sus personas", "es")).isEmpty();
    }

    @Test
    void asksForTheCapitalsOfNames() {
        assertThat(found("they told us in nepal", "en")).isEmpty();
        assertThat(found("the US and NEPAL", "en")).containsExactly("USA:US", "NPL:NEPAL");
    }

    @Test
    void findsNamesBehindApostrophes() {
        assertThat(found("Nepal's plan, Nepal’s law", "en")).containsExactly("NPL:Nepal", "NPL:Nepal");
        assertThat(found("l'Albanie et d’Albanie", "fr")).containsExactly("ALB:Albanie", "ALB:Albanie");
    }

    @Test
    void doesNotForgiveAccentsInVietnamese() {
        assertThat(found("My tho, nước Mỹ", "vi")).containsExactly("USA:Mỹ");
    }

    @Test
    void findsArabicNamesBehindWhatIsWrittenTogetherWithThem() {
        assertThat(found("في نيبال ولنيبال وبنيبال", "ar")).extracting(f -> f.substring(0, 3)).contains("NPL");
    }

    @Test
    void findsTermsOfAnyLanguage() {
        assertThat(found("le C182, c182", "fr")).containsExactly("worst-forms:C182");
    }

    @Test
    void doesNotReachOverTheEndOfASentence() {
        assertThat(found("every child. Labour laws", "en")).isEmpty();
    }

    @Property
    void matchesAreInOrderAndInsideAnyText(@ForAll String text) {
        for (String language : List.of("en", "es", "ar", "vi", "und")) {
            String filled = text + " Nepal " + text + " child labour";
            int last = 0;
            for (Match<String> match : MATCHER.match(filled, language)) {
                assertThat(match.start()).isBetween(last, filled.length());
                assertThat(match.end()).isBetween(match.start() + 1, filled.length());
                last = match.start();
            }
        }
    }
}
