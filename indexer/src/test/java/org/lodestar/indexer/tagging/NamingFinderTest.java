package org.lodestar.indexer.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;
import org.lodestar.indexer.Bundled;

class NamingFinderTest {

    private static final NamingFinder FINDER = new NamingFinder(Bundled.VOCABULARIES, Bundled.ANALYZERS);

    private static List<String> values(Dimension dimension, String text, String language) {
        return FINDER.find(text, language).stream().map(Naming::value)
                .filter(v -> v.dimension() == dimension).map(Value::value).toList();
    }

    private static List<String> countries(String text) {
        return values(Dimension.COUNTRY, text, "en");
    }

    @Test
    void givesTheWordsAsTheyStandInTheText() {
        assertThat(FINDER.find("In NEPAL and by Indian employers", "en")).containsExactly(
                new Naming(new Value(Dimension.COUNTRY, "NPL"), "NEPAL", How.NAMED),
                new Naming(new Value(Dimension.COUNTRY, "IND"), "Indian", How.NAMED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mines in Equatorial Guinea closed.|GNQ", "Mines in Papua New Guinea closed.|PNG", "Mines in Guinea-Bissau closed.|GNB",
        "Mines in Guinea closed.|GIN", "Farms in Nigeria closed.|NGA", "Farms in Niger closed.|NER", "Nigerien farms closed.|NER",
        "Nigerian farms closed.|NGA", "Farms in the Niger Delta closed.|NGA", "Mines in the Democratic Republic of the Congo closed.|COD",
        "Factories in South Korea closed.|KOR", "Factories in New Mexico closed.|USA"
    })
    void takesTheLongestName(String text, String country) {
        assertThat(countries(text)).containsExactly(country);
    }

    @Test
    void tellsACountryFromAPersonOfItsName() {
        assertThat(countries("Michael Jordan gave to the fund.")).isEmpty();
        assertThat(countries("The fund thanks Michael Jordan and others.")).isEmpty();
        assertThat(countries("Refugees in Jordan work on farms. Jordan has signed.")).containsExactly("JOR", "JOR");
        assertThat(countries("The Government of Jordan, and South Jordan")).containsExactly("JOR", "JOR");
    }

    @Test
    void tellsACountryFromAStateOfItsName() {
        assertThat(countries("The meeting in Atlanta, Georgia, was long.")).containsExactly("USA");
        assertThat(countries("A meeting in Georgia, USA, was long.")).containsExactly("USA");
        assertThat(countries("A meeting in Savannah, Georgia was long.")).isEmpty();
        assertThat(countries("Inspectors of Georgia visit vineyards.")).containsExactly("GEO");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a grant of the U.S. Department of Labor", "U.S. Embassy staff", "US$ 3 million", "the United States Agency for International Development",
        "the U.S. Congress", "the U.S. Department of State’s report"
    })
    void takesAnInstitutionOfACountryForNoNamingOfIt(String text) {
        assertThat(countries(text)).isEmpty();
    }

    @Test
    void takesACountryAtTheEndOfASentenceForNamedWhateverTheNextOneBeginsWith() {
        assertThat(countries("Workers from Nigeria. Congress passed a law.")).containsExactly("NGA");
    }

    @Test
    void takesACountryNextToAnInstitutionForNamed() {
        assertThat(countries("In the United States the Department of Labor inspects farms.")).containsExactly("USA");
    }

    @Test
    void namesNothingInsideLongerWordsOrInLowerCase() {
        assertThat(countries("Some chad, a jordan almond and turkey; oman, Nepalgunj, Indiana, Maliki.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "es|El Perú y la República Dominicana inspeccionan.|PER DOM", "es|Las empresas nepalesas en Côte d’Ivoire|NPL CIV",
        "es|Los Estados Unidos y España|USA ESP",
        "fr|La Côte d’Ivoire et l’Albanie|CIV ALB", "pt|O Brasil e Moçambique|BRA MOZ",
        "ar|في نيبال والهند|NPL IND", "ar|بالمغرب وتونس|MAR TUN", "ar|جمهورية مصر العربية|EGY",
        "vi|Việt Nam và Ấn Độ|VNM IND", "vi|Nê-pan và Thái Lan|NPL THA", "de|Österreich und die Schweiz|AUT CHE"
    })
    void knowsCountriesByTheirNamesInEachLanguage(String language, String text, String countries) {
        assertThat(values(Dimension.COUNTRY, text, language)).containsExactly(countries.split(" "));
    }

    @Test
    void tellsVietnameseWordsApartByTheirAccents() {
        assertThat(values(Dimension.COUNTRY, "Họ ăn độ này.", "vi")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Towards SDG target 8.7 and Goal 5|8.7 5", "en|indicator 8.7.1 is measured|8.7", "en|Alliance 8.7|8.7",
        "es|la meta 8.7 de los ODS|8.7", "es|las metas 8.7 y 16.2|8.7 16.2", "fr|la cible 8.7 des ODD|8.7", "fr|l’ODD 16|16",
        "ar|الغاية 8-7 من أهداف التنمية المستدامة|8.7", "ar|الغاية ٨-٧|8.7", "vi|mục tiêu 8.7|8.7"
    })
    void knowsGoalsAndTargetsByTheirNumbers(String language, String text, String targets) {
        assertThat(values(Dimension.SDG, text, language)).containsExactly(targets.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grew by 8.7 per cent", "see section 8.7", "target 8.99", "SDG 18", "version 16.2.0.1"})
    void takesAnyOtherNumberForNoTarget(String text) {
        assertThat(values(Dimension.SDG, text, "en")).isEmpty();
    }

    @Test
    void knowsThemesInAnyInflectedForm() {
        assertThat(values(Dimension.THEME, "Forced labourers in supply chains", "en")).containsExactly("forced-labour", "supply-chains");
        assertThat(values(Dimension.THEME, "trabajos forzosos", "es")).containsExactly("forced-labour");
        assertThat(values(Dimension.THEME, "العمل الجبري", "ar")).containsExactly("forced-labour");
    }

    @Test
    void knowsRegions() {
        assertThat(values(Dimension.REGION, "In South America and in Western Africa", "en")).containsExactly("005", "011");
        assertThat(values(Dimension.REGION, "en África del Norte", "es")).containsExactly("015");
    }

    @Test
    void takesTextOfAnUnknownLanguageByItsEnglishNames() {
        assertThat(values(Dimension.COUNTRY, "Kazi katika Nepal na Peru", "sw")).containsExactly("NPL", "PER");
        assertThat(values(Dimension.COUNTRY, "Nepal", "und")).containsExactly("NPL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Workers from countries other than Nepal, India and Bhutan leave for Qatar.|QAT", "en|All states except Chad have signed.|",
        "es|todos los países, excepto el Perú y Chile|", "fr|les pays autres que le Maroc|", "pt|todos os países, exceto o Brasil|",
        "ar|جميع الدول باستثناء مصر|", "vi|các nước ngoại trừ Việt Nam|", "en|Except for Nepal, all signed. India was late.|IND",
        "en|Apart from Nepal, India has the most kilns.|IND"
    })
    void passesOverTheCountriesThatASentenceLeavesOut(String language, String text, @org.jspecify.annotations.Nullable String countries) {
        assertThat(values(Dimension.COUNTRY, text, language))
                .containsExactlyElementsOf(countries == null ? List.of() : List.of(countries.split(" ")));
    }

    @Test
    void bearsAnyNumberOfSeparatorsAfterACountryThatIsLeftOut() {
        assertThat(countries("except Nepal" + ", ".repeat(5000) + "India")).containsExactly("IND");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "P.O. Box 1234, Kathmandu, Nepal", "4 route des Morillons, CH-1211 Geneva 22, Switzerland", "12 Park Road, Colombo, Sri Lanka",
        "Kathmandu, Nepal. Tel: +977 1 555", "Lima, Peru, www.example.org"
    })
    void passesOverTheCountryOfAnAddress(String text) {
        assertThat(countries(text)).isEmpty();
    }

    @Test
    void passesOverPeopleAndBirdsThatAreCalledLikeACountry() {
        assertThat(countries("Chad Wilson said that nobody came.")).isEmpty();
        assertThat(countries("We thank Ms. Jordan for it.")).isEmpty();
        assertThat(countries("Turkey farms employ them.")).isEmpty();
        assertThat(countries("Turkey ratified the Protocol.")).containsExactly("TUR");
        assertThat(countries("Since 2016 Kathmandu, Nepal, has a shelter.")).containsExactly("NPL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|children held in debt bondage|forced-labour", "es|la servidumbre por deudas persiste|forced-labour",
        "fr|la servitude pour dettes|forced-labour", "pt|a servidão por dívida|forced-labour", "vi|lao động gán nợ|forced-labour",
        "en|a labour inspector came|labour-inspection"
    })
    void knowsAThemeByTheConceptsThatBelongToIt(String language, String text, String theme) {
        assertThat(values(Dimension.THEME, text, language)).contains(theme);
    }

    @Test
    void takesATargetFromAConceptForDerived() {
        assertThat(FINDER.find("The fleet is known for overfishing.", "en"))
                .contains(new Naming(new Value(Dimension.SDG, "14.4"), "overfishing", How.DERIVED));
        assertThat(FINDER.find("indicator 8.7.1", "en")).filteredOn(n -> n.value().dimension() == Dimension.SDG).containsExactly(
                new Naming(new Value(Dimension.SDG, "8.7"), "indicator 8.7.1", How.NAMED));
        assertThat(FINDER.find("8.7.1 is measured", "en")).containsExactly(
                new Naming(new Value(Dimension.SDG, "8.7"), "8.7.1", How.DERIVED));
    }

    @Test
    void everyAmbiguousNameHasAWordThatTells() {
        List<String> untold = new ArrayList<>();
        Bundled.VOCABULARIES.concepts().all().forEach(concept -> concept.names().forEach((language, names) -> names.stream()
                .filter(name -> name.ambiguous()
                        && name.context().stream().allMatch(word -> Bundled.ANALYZERS.terms(word, language).isEmpty()))
                .forEach(name -> untold.add(concept.id() + " " + language + " '" + name.text() + "'"))));

        assertThat(untold).isEmpty();
    }

    private static List<String> themes(String heading, String text, String language) {
        return FINDER.find(new Passage(1, null, heading, language, text, List.of())).stream().map(Naming::value)
                .filter(v -> v.dimension() == Dimension.THEME).map(Value::value).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Led by the Ministries of Justice, Education, and Health.", "en|The Department of Agriculture came.",
        "es|Participan los ministerios de Educación y Agricultura.", "fr|Le ministère de l’Agriculture y siège.",
        "vi|Bộ Giáo dục và Đào tạo đã cử người dự họp.", "ar|شاركت وزارة العدل والهجرة في اللجنة.",
        "en|A report under the Trafficking Victims Protection Reauthorization Act was sent.", "en|See https://example.org/child-labor and www.example.org/migration", "en|The International Organization for Migration came.",
    })
    void takesNamesOfBodiesAndAddressesForNoSubject(String language, String text) {
        assertThat(themes("Members", text, language)).isEmpty();
    }

    @Test
    void aBroadThemeNeedsMoreThanASingleWordOnce() {
        assertThat(themes(null, "A lack of education is one cause.", "en")).doesNotContain("education");
        assertThat(themes(null, "A lack of education keeps children out of school.", "en")).contains("education");
        assertThat(themes(null, "Vocational training is offered.", "en")).contains("education");
        assertThat(themes(null, "The migrants were paid late.", "en")).contains("migration");
    }

    @Test
    void aHeadingTellsTheAmbiguousNamesOfItsText() {
        assertThat(themes(null, "Hazards: see below. It is dangerous.", "en")).doesNotContain("hazardous-work");
        assertThat(themes("Children at work", "It is dangerous.", "en")).contains("hazardous-work");
    }

    @Test
    void twoThingsJoinedAreNotOne() {
        assertThat(themes(null, "Forced labor and child labor exist.", "en")).containsExactlyInAnyOrder("forced-labour", "child-labour");
        assertThat(themes(null, "Prevenir la trata y sus causas.", "es")).containsExactly("human-trafficking");
        assertThat(themes(null, "Se trata de una norma nueva.", "es")).doesNotContain("human-trafficking");
    }

    @Test
    void aCodeOfLawsIsNoMinistryAndASentenceGoesOnAfterOne() {
        assertThat(themes(null, "Bộ Luật Hình sự được sửa đổi.", "vi")).contains("legal-framework");
        assertThat(themes(null, "تعمل وزارة العدل وعمل الأطفال موضوع خطتها.", "ar")).contains("child-labour");
    }

    @Test
    void wordsThatAStemmerWouldMakeOneAreHeldApart() {
        assertThat(themes(null, "It was criminal to do so. It would be criminal again.", "en")).doesNotContain("criminal-justice");
        assertThat(themes(null, "L’enquête a donné un résultat.", "fr")).doesNotContain("data-and-measurement");
        assertThat(themes(null, "Une enquête collecte des données.", "fr")).contains("data-and-measurement");
    }

    @Test
    void whatAConventionCallsAWorstFormIsOne() {
        assertThat(themes(null, "Child trafficking goes on.", "en")).contains("human-trafficking", "worst-forms-of-child-labour");
        assertThat(themes(null, "Forced child labour goes on.", "en")).contains("forced-labour", "worst-forms-of-child-labour");
    }
}
