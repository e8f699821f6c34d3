package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier(LanguageAnalyzers.DEFAULT_LANGUAGES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Labour inspectors visited the brick kilns and found children at work in most of them.",
        "es|Los inspectores de trabajo visitaron los hornos de ladrillos y hallaron niños en casi todos.",
        "fr|Les inspecteurs du travail ont visité les briqueteries et y ont trouvé des enfants.",
        "pt|Os inspetores do trabalho visitaram as olarias e encontraram crianças em quase todas elas.",
        "de|Die Arbeitsinspektoren besuchten die Ziegeleien und fanden dort fast überall Kinder.",
        "ru|Инспекторы труда посетили кирпичные заводы и почти везде нашли там детей.",
        "ar|زار مفتشو العمل مصانع الطوب ووجدوا أطفالا يعملون في معظمها.",
        "vi|Thanh tra lao động đã đến các lò gạch và thấy trẻ em làm việc ở hầu hết các lò."
    })
    void tellsTheConfiguredLanguagesApart(String language, String text) {
        assertThat(IDENTIFIER.identify(text)).contains(language);
    }

    @Test
    void saysNothingOfTooLittleText() {
        assertThat(IDENTIFIER.identify("SDG 8.7")).isEmpty();
        assertThat(IDENTIFIER.identify("1.2 3.4 5.6 7.8 9.0")).isEmpty();
    }

    @Test
    void doesNotForceAnotherScriptIntoAConfiguredLanguage() {
        assertThat(IDENTIFIER.identify("बाल श्रम निरीक्षकले इँटा भट्टाहरूमा बालबालिका भेटे।")).isEmpty();
    }

    @Test
    void takesTheHintOfTheFileWhereWordsSayLittle() {
        assertThat(IDENTIFIER.identify("Plan 2019", "es")).contains("es");
        assertThat(IDENTIFIER.identify("Labour inspectors visited the brick kilns and found children at work.", "es"))
                .contains("en");
    }

    @Property
    void readsAnyText(@ForAll String text) {
        IDENTIFIER.identify(text).ifPresent(l -> assertThat(LanguageAnalyzers.DEFAULT_LANGUAGES).contains(l));
    }
}
