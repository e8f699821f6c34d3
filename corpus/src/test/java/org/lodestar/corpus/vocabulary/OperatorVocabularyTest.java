package org.lodestar.corpus.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Concept.Name;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

class OperatorVocabularyTest {

    @TempDir
    private Path folder;

    private Vocabularies with(String name, String content) throws IOException, ConfigurationException {
        return load(true, name, content);
    }

    private Vocabularies load(boolean bundled, String name, String content) throws IOException, ConfigurationException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Vocabularies.of(List.of("en", "es"), new VocabularySources(bundled, List.of(file)));
    }

    private static List<String> names(Vocabularies vocabularies, String concept, String language) {
        return vocabularies.concepts().find(concept).orElseThrow().names().getOrDefault(language, List.of()).stream().map(Name::text).toList();
    }

    @Test
    void addsAThemeFromATable() throws IOException, ConfigurationException {
        Vocabularies vocabularies = with("sea.csv", """
                id,kind,broader,sdg,label.en,label.es,terms.en
                sponge-diving,theme,sectors,8.8,Sponge diving,Pesca de esponjas,sponge divers; harvest of sea sponges
                """);

        Entry theme = vocabularies.of(Dimension.THEME).find("sponge-diving").orElseThrow();
        assertThat(theme.label("es")).isEqualTo("Pesca de esponjas");
        assertThat(theme.parent()).isEqualTo("sectors");
        assertThat(vocabularies.implied(new Value(Dimension.THEME, "sponge-diving")))
                .contains(new Value(Dimension.SDG, "8.8"), new Value(Dimension.SDG, "8"), new Value(Dimension.THEME, "sectors"));
        assertThat(names(vocabularies, "sponge-diving", "en")).containsExactly("Sponge diving", "sponge divers", "harvest of sea sponges");
    }

    @Test
    void addsALanguageToConceptsThatAreThere() throws IOException, ConfigurationException {
        Vocabularies vocabularies = with("swahili.csv", """
                id,label.sw,terms.sw
                forced-labour,kazi ya kulazimishwa,kazi ya shuruti
                """);

        assertThat(vocabularies.label(Dimension.THEME, "forced-labour", "sw")).isEqualTo("kazi ya kulazimishwa");
        assertThat(vocabularies.label(Dimension.THEME, "forced-labour", "es")).isEqualTo("Trabajo forzoso");
        assertThat(names(vocabularies, "forced-labour", "sw")).containsExactly("kazi ya kulazimishwa", "kazi ya shuruti");
    }

    @Test
    void makesAThemeOfAGeneralWord() throws IOException, ConfigurationException {
        Vocabularies vocabularies = with("water.csv", """
                id,kind,sdg,terms.en
                water,theme,6,water supply network
                """);

        assertThat(vocabularies.of(Dimension.THEME).find("water").orElseThrow().label("es")).isEqualTo("agua");
        assertThat(names(vocabularies, "water", "en")).containsExactly("water", "water supply network");
    }

    @Test
    void aGeneralWordGivesWayToWhatAnOperatorCallsByIt() throws IOException, ConfigurationException {
        Vocabularies vocabularies = with("wells.csv", """
                id,kind,sdg,label.en
                wells-and-pumps,theme,6,Water
                """);

        assertThat(vocabularies.of(Dimension.THEME).find("wells-and-pumps").orElseThrow().label("en")).isEqualTo("Water");
        assertThat(names(vocabularies, "water", "en")).doesNotContain("water");
        assertThat(names(vocabularies, "water", "es")).contains("agua");
    }

    @Test
    void marksAmbiguousNames() throws IOException, ConfigurationException {
        Vocabularies vocabularies = with("ships.csv", """
                id,themes,label.en,terms.en,context.en
                ship-yard-work,services,work at a ship yard,breaking,"breaking: ship, vessel"
                """);

        assertThat(vocabularies.concepts().find("ship-yard-work").orElseThrow().names().get("en"))
                .containsExactly(new Name("work at a ship yard", List.of()), new Name("breaking", List.of("ship", "vessel")));
    }

    @Test
    void marksANameThatShipsAsAmbiguous() throws IOException, ConfigurationException {
        String before = names(Vocabularies.bundled(List.of("en", "es")), "forced-labour", "en").getFirst();

        Vocabularies vocabularies = with("careful.csv", "id,context.en\nforced-labour," + before + ": exacted\n");

        assertThat(vocabularies.concepts().find("forced-labour").orElseThrow().names().get("en"))
                .contains(new Name(before, List.of("exacted"))).doesNotContain(new Name(before, List.of()));
    }

    @Test
    void makesAThemeOfAConceptThatShips() throws IOException, ConfigurationException {
        Concept shipped = Vocabularies.bundled(List.of("en", "es")).concepts().find("debt-bondage").orElseThrow();

        Vocabularies vocabularies = with("themes.csv", "id,kind,broader\ndebt-bondage,theme,forced-labour\n");

        assertThat(vocabularies.of(Dimension.THEME).find("debt-bondage").orElseThrow().parent()).isEqualTo("forced-labour");
        assertThat(vocabularies.concepts().find("debt-bondage").orElseThrow().names()).isEqualTo(shipped.names());
        assertThat(vocabularies.concepts().all().stream().filter(c -> c.id().equals("debt-bondage"))).hasSize(1);
    }

    @Test
    void replacesTheConceptsThatShipButNotCountriesAndGoals() throws IOException, ConfigurationException {
        Vocabularies vocabularies = load(false, "own.csv", "id,kind,sdg,label.en\nmarronage,theme,8.7,Marronage\n");

        assertThat(vocabularies.of(Dimension.THEME).entries()).extracting(Entry::value).containsExactly("marronage");
        assertThat(vocabularies.concepts().all()).hasSize(1);
        assertThat(vocabularies.of(Dimension.COUNTRY).find("NPL")).isPresent();
    }

    @Test
    void readsAThesaurusInTurtle() throws IOException, ConfigurationException {
        Vocabularies vocabularies = with("thesaurus.ttl", """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix ex: <https://example.org/thesaurus/> .
                ex:kafala-reform a skos:Concept ;
                    skos:prefLabel "sponsorship reform"@en , "reforma del patrocinio"@es ;
                    skos:altLabel "reform of sponsorship rules"@en ;
                    skos:broadMatch <urn:lodestar:theme:fair-recruitment> , <urn:lodestar:sdg:10.7> ;
                    skos:broader ex:reform .
                ex:reform a skos:Concept ; skos:prefLabel "reform of sponsorship and visas"@en .
                ex:4711 a skos:Concept ; skos:prefLabel "labour exacted by force"@en ; skos:exactMatch <urn:lodestar:theme:forced-labour> .
                """);

        Concept reform = vocabularies.concepts().find("kafala-reform").orElseThrow();
        assertThat(reform.values()).containsExactlyInAnyOrder(new Value(Dimension.THEME, "fair-recruitment"), new Value(Dimension.SDG, "10.7"));
        assertThat(reform.broader()).containsExactly("reform");
        assertThat(names(vocabularies, "kafala-reform", "en")).containsExactly("sponsorship reform", "reform of sponsorship rules");
        assertThat(names(vocabularies, "forced-labour", "en")).contains("Forced labour", "labour exacted by force");
    }

    @Test
    void readsAThesaurusInRdfXml() throws IOException, ConfigurationException {
        Vocabularies vocabularies = with("thesaurus.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                  <skos:Concept rdf:about="https://example.org/t#charcoal-burning">
                    <skos:prefLabel xml:lang="pt">carvoejamento clandestino</skos:prefLabel>
                    <skos:inScheme rdf:resource="urn:lodestar:themes"/>
                  </skos:Concept>
                </rdf:RDF>
                """);

        assertThat(vocabularies.label(Dimension.THEME, "charcoal-burning", "en")).isEqualTo("carvoejamento clandestino");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "v.csv | name\\nx | v.csv: has no column 'id'; the columns are id, kind, broader, related, themes, sdg, label.xx, terms.xx and context.xx, with a language for xx",
        "v.csv | id,lable.en\\nx,y | v.csv: 'lable.en' is no column; the columns are id, kind, broader, related, themes, sdg, label.xx, terms.xx and context.xx, with a language for xx, as in label.sw",
        "v.csv | id,label.en\\nNot An Id,y | v.csv line 2: 'Not An Id' is no id; write it in lower case with hyphens, as in debt-bondage",
        "v.csv | id,kind,label.en\\nx,topic,y | v.csv line 2: the kind 'topic' is neither 'concept' nor 'theme'",
        "v.csv | id,label.en,context.en\\nx,y,z: a | v.csv line 2: context.en speaks of 'z', which is neither the row's label nor one of its terms, nor a name that 'x' has already",
        "v.csv | id,context.en\\nbrick-kiln,oven: bricks | v.csv line 2: context.en speaks of 'oven', which is neither the row's label nor one of its terms, nor a name that 'brick-kiln' has already",
        "v.ttl | <urn:my:a,b> <http://www.w3.org/2004/02/skos/core#prefLabel> \"x\"@en . | v.ttl urn:my:a,b: 'a,b' is no id; give it a skos:notation of letters, digits, dots, hyphens and underscores",
        "v.ttl | _:b <http://www.w3.org/2004/02/skos/core#prefLabel> \"x\"@en . | v.ttl",
        "v.csv | id,label.en,context.en\\nx,y,y | v.csv line 2: 'y' is not of the form 'name: word, word'",
        "v.csv | id,label.en\\nx,y,z | v.csv: line 2 has more cells than there are columns; a cell that holds a comma stands in quotes",
        "v.ttl | <a> <b> | v.ttl line 1: is not valid Turtle",
        "v.ttl | <urn:a> <urn:b> <urn:c> . | v.ttl: holds no skos:Concept",
        "v.ttl | <urn:a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"x\" . | v.ttl urn:a: the label 'x' has no language; write it as \"x\"@en",
        "v.txt | x | v.txt: a vocabulary is a .csv, or SKOS in a .ttl or .rdf file"
    })
    void namesWhatIsWrongWithAFile(String name, String content, String message) {
        assertThatThrownBy(() -> with(name, content.replace("\\n", "\n"))).hasMessageStartingWith(message);
    }

    @Test
    void refusesWhatDoesNotGoWithTheOthersAndSaysHowToAddToThem() {
        assertThatThrownBy(() -> with("v.csv", "id,themes,label.en\nmy-forced-labour,forced-lab,Forced labour\n"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no theme 'forced-lab'")
                .hasMessageContaining("'Forced labour' (en) names 'forced-labour' and 'my-forced-labour'")
                .hasMessageContaining("is added to by its own id");
    }

    @Test
    void refusesASameConceptThatIsNotThere() {
        assertThatThrownBy(() -> with("v.ttl", """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <urn:my:1> skos:prefLabel "exacted labour"@en ; skos:exactMatch <urn:lodestar:theme:forced-labor> .
                """)).hasMessage("v.ttl urn:my:1: is said to be the same as 'forced-labor', which is no concept");
    }

    @Test
    void hasAnotherVersionWithAnotherVocabulary() throws IOException, ConfigurationException {
        assertThat(with("v.csv", "id,label.en\nrare-thing,rare thing of the field\n").version())
                .isNotEqualTo(Vocabularies.bundled(List.of("en", "es")).version());
    }
}
