package org.lodestar.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

class VocabulariesTest {

    private static final List<String> LANGUAGES = List.of("ar", "de", "en", "es", "fr", "pt", "ru", "vi");
    private static final List<String> INTERFACE = List.of("ar", "en", "es", "fr", "pt", "vi");
    private static final Vocabularies BUNDLED = Vocabularies.bundled(LANGUAGES);

    private static Set<String> implied(Dimension from, String value, Dimension to) {
        return BUNDLED.implied(new Value(from, value)).stream()
                .filter(v -> v.dimension() == to).map(Value::value).collect(Collectors.toSet());
    }

    private static Stream<String> terms(Dimension dimension, String value) {
        return BUNDLED.of(dimension).find(value).orElseThrow().terms().values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MMR | Burma", "MMR | Myanmar", "SWZ | Swaziland", "SWZ | Eswatini", "TUR | Türkiye", "TUR | Turquía", "GMB | Gambia, The",
        "VNM | Viet Nam", "VNM | Vietnam", "VNM | Việt Nam", "COD | DR Congo", "COD | République démocratique du Congo",
        "XKX | Kosovo", "CIV | Ivory Coast", "CIV | Côte d’Ivoire", "NPL | Nepalese", "NPL | نيبال", "MRT | mauritano"
    })
    void knowsACountryByItsNames(String country, String name) {
        assertThat(terms(Dimension.COUNTRY, country)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"np, NPL", "NPL, NPL", "gb, GBR", "xk, XKX", "XKX, XKX"})
    void keepsCountriesAsAlpha3(String code, String kept) {
        assertThat(BUNDLED.countryCode(code)).contains(kept);
        assertThat(BUNDLED.countryCode("ZZZ")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Dimension.class, names = {"COUNTRY", "REGION", "GROUP", "THEME", "SDG", "TYPE", "ORGANISATION_TYPE"})
    void labelsEveryValueInTheSixLanguagesOfTheInterface(Dimension dimension) {
        List<String> missing = new ArrayList<>();
        for (Entry entry : BUNDLED.of(dimension).entries()) {
            INTERFACE.stream().filter(l -> entry.labels().getOrDefault(l, "").isBlank()).forEach(l -> missing.add(entry.value() + " " + l));
        }

        assertThat(BUNDLED.of(dimension).entries()).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Dimension.class, names = {"COUNTRY", "REGION", "SDG"})
    void writesTermsWithoutBlanksAroundThem(Dimension dimension) {
        List<String> wrong = new ArrayList<>();
        for (Entry entry : BUNDLED.of(dimension).entries()) {
            entry.terms().forEach((language, terms) -> terms.stream()
                    .filter(t -> t.isEmpty() || !t.equals(t.strip()) || t.contains("  "))
                    .forEach(t -> wrong.add(entry.value() + " " + language + " '" + t + "'")));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void hasTheSeventeenGoalsAndTheir169Targets() {
        List<String> goals = BUNDLED.of(Dimension.SDG).entries().stream().filter(e -> e.parent() == null).map(Entry::value).toList();
        List<Entry> targets = BUNDLED.of(Dimension.SDG).entries().stream().filter(e -> e.parent() != null).toList();

        assertThat(goals).containsExactlyElementsOf(Stream.iterate(1, n -> n + 1).limit(17).map(String::valueOf).toList());
        assertThat(targets).hasSize(169).allSatisfy(t -> assertThat(t.value()).startsWith(t.parent() + "."));
    }

    @Test
    void derivesRegionsAndGroupsFromACountry() {
        assertThat(implied(Dimension.COUNTRY, "NPL", Dimension.REGION)).hasSize(2);
        assertThat(implied(Dimension.COUNTRY, "NPL", Dimension.GROUP)).contains("pathfinder-2019-07");
        assertThat(implied(Dimension.COUNTRY, "IND", Dimension.GROUP)).doesNotContain("pathfinder-2019-07");
    }

    @Test
    void knowsThePathfinderCountriesOfJuly2019() {
        assertThat(BUNDLED.of(Dimension.COUNTRY).entries().stream().map(Entry::value)
                .filter(c -> implied(Dimension.COUNTRY, c, Dimension.GROUP).contains("pathfinder-2019-07")))
                .containsExactlyInAnyOrder("ALB", "CHL", "FJI", "MDG", "MWI", "MRT", "MEX", "MAR", "NPL", "NGA", "PER", "LKA",
                        "TUN", "UGA", "VNM");
    }

    @Test
    void derivesTargetsAndGoalsFromAThemeAndItsBroaderThemes() {
        assertThat(implied(Dimension.THEME, "hazardous-work", Dimension.THEME)).contains("child-labour");
        assertThat(implied(Dimension.THEME, "hazardous-work", Dimension.SDG)).contains("8.7", "8");
        assertThat(implied(Dimension.SDG, "16.2", Dimension.SDG)).containsExactly("16");
    }

    @Test
    void namesLanguagesInTheReadersLanguage() {
        assertThat(BUNDLED.label(Dimension.LANGUAGE, "es", "fr")).isEqualTo("espagnol");
        assertThat(BUNDLED.ancestors(Dimension.LANGUAGE, "pt-BR")).containsExactly("pt");
        assertThat(BUNDLED.label(Dimension.ORGANISATION, "Unheard of", "fr")).isEqualTo("Unheard of");
    }

    @Test
    void hasAnotherVersionForOtherLanguages() {
        assertThat(Vocabularies.bundled(List.of("es", "en")).version()).isEqualTo(Vocabularies.bundled(List.of("en", "es")).version());
        assertThat(Vocabularies.bundled(List.of("en")).version()).isNotEqualTo(BUNDLED.version());
    }

    @Test
    void writesNamesOfConceptsWithoutBlanksAroundThem() {
        assertThat(BUNDLED.concepts().all().stream().flatMap(c -> c.names().values().stream()).flatMap(List::stream).map(Concept.Name::text))
                .allMatch(t -> !t.isEmpty() && t.equals(t.strip()) && !t.contains("  "));
    }

    @Test
    void knowsAnOrganisationByItsNamesInEveryLanguage() {
        assertThat(BUNDLED.organisations().valueOf("OIT")).isEqualTo("ILO");
        assertThat(BUNDLED.organisations().valueOf("Bureau international du Travail")).isEqualTo("ILO");
        assertThat(BUNDLED.organisations().valueOf("منظمة العمل الدولية")).isEqualTo("ILO");
        assertThat(BUNDLED.organisations().valueOf("Association of Brick Makers")).isEqualTo("Association of Brick Makers");
        assertThat(BUNDLED.label(Dimension.ORGANISATION, "ILO", "es")).isEqualTo("Organización Internacional del Trabajo");
    }

    @Test
    void generalWordsStandForNothingAndReadAsNoNameOfALaw() {
        assertThat(BundledConcepts.json("concepts/general.json")).isNotEmpty().allSatisfy(node -> {
            Concept concept = BUNDLED.concepts().find(node.path("id").asText()).orElseThrow();
            assertThat(concept.values()).as(concept.id()).isEmpty();
            assertThat(concept.broader()).as(concept.id()).isEmpty();
            assertThat(concept.names().values().stream().flatMap(List::stream).map(Concept.Name::text))
                    .noneMatch(name -> Stream.of(name.split(" ")).filter(word -> Character.isUpperCase(word.charAt(0))).count() > 1);
        });
    }
}
