package org.lodestar.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier(LanguageAnalyzers.DEFAULT_LANGUAGES);

    private static final LanguageIdentifier ALL = new LanguageIdentifier(LanguageAnalyzers.supported());

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

    /** By script alone, by the model, and by stop words where the model does not know the language. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "am|ማንኛውም ሰው በባርነት ወይም በግዳጅ አገልጋይነት አይያዝም።",
        "bn|কাউকে অধীনতা বা দাসত্বে আবদ্ধ করা যাবে না।",
        "el|Κανεὶς δὲν ἐπιτρέπεται νὰ ζεῖ ὑπὸ καθεστὼς δουλείας.",
        "fa|هیچ‌کس را نباید در بردگی نگاه داشت و داد و ستد بردگان به هر شکلی که باشد ممنوع است.",
        "ha|Dokar ta hana bauta da bautarwa, kuma ta haramta cinikin bayi a ko wane hali.",
        "hi|किसी को भी गुलामी या दासता में नहीं रखा जाएगा और दास प्रथा निषिद्ध होगी।",
        "ja|何人も、奴隷にされ、又は苦役に服することはない。",
        "km|គ្មានជនណាម្នាក់ត្រូវស្ថិតក្នុងទាសភាព ឬស្ថិតក្នុងភាពជាអ្នកបំរើគេដាច់ថ្លៃឡើយ។",
        "ko|아무도 노예 또는 예속의 상태에 놓여지지 아니한다.",
        "my|မည်သူကိုမျှ ကျေးကျွန်အဖြစ် စေခိုင်းခြင်း မပြုရ။",
        "ne|कसैलाई पनि दास वा बाँधा बनाएर राखिने छैन र सबै प्रकारका दास प्रथा निषेध गरिनेछ।",
        "rw|Nta muntu ugomba gufatwa nk’umucakara kandi ubucakara bwose bwaraciwe mu buryo bwose.",
        "th|บุคคลใดจะตกอยู่ในความเป็นทาสไม่ได้",
        "uk|Ніхто не повинен бути в рабстві або у підневільному стані; рабство заборонене в усіх формах.",
        "ur|کوئی شخص غلام یا لونڈی بنا کر نہ رکھا جا سکے گا۔",
        "uz|Ҳеч ким қулликда ёки эрксиз ҳолатда сақланмаслиги лозим; қуллик ва қул савдоси тақиқланади.",
        "vi|空埃被扲奴隸咍奴役；𤳆奴隸吧𧷸𧸝奴隸調被禁𠁀每形式。",
        "yo|A kò gbọdọ̀ mú ẹnikẹ́ni ní ẹrú tàbí kí a mú un sìn.",
        "zh|任何人不得使为奴隶或奴役。"
    })
    void tellsLanguagesOfManyScriptsApart(String language, String text) {
        assertThat(ALL.identify(text)).contains(language);
    }

    @Test
    void takesNoChineseForVietnameseAndNoNorwegianForAnyOther() {
        assertThat(IDENTIFIER.identify("任何人不得使为奴隶或奴役。")).isEmpty();
        assertThat(ALL.identify("Ingen skal holdes i slaveri eller trelldom, og slavehandel er forbudt i alle former.")).contains("no");
    }

    @Test
    void leavesACloseRelativeThatIsNotConfiguredUnknown() {
        assertThat(IDENTIFIER.identify("Nessun individuo potrà essere tenuto in stato di schiavitù o di servitù.")).isEmpty();
        assertThat(IDENTIFIER.identify("Ніхто не повинен бути в рабстві або у підневільному стані.")).isEmpty();
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
