package org.lodestar.indexer.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.indexer.Bundled;
import org.lodestar.indexer.curation.Corrections;

class DocumentTaggerTest {

    private static final DocumentTagger TAGGER = new DocumentTagger(Bundled.VOCABULARIES, Bundled.ANALYZERS, Corrections.NONE);

    private String title = "Untitled";
    private List<String> countries = List.of();
    private List<String> themes = List.of();
    private List<String> targets = List.of();
    private DocumentTagger tagger = TAGGER;
    private final List<Passage> passages = new ArrayList<>();

    @TempDir
    private Path folder;

    private void corrected(String... rows) throws IOException, ConfigurationException {
        Path file = Files.writeString(folder.resolve("corrections.csv"),
                "document,page,passage,dimension,value,action,note\n" + String.join("\n", rows) + "\n");
        tagger = new DocumentTagger(Bundled.VOCABULARIES, Bundled.ANALYZERS, Corrections.read(file, Bundled.VOCABULARIES));
    }

    private DocumentTaggerTest passage(Integer page, String heading, String text) {
        passages.add(new Passage(passages.size() + 1, page, heading, "en", text, List.of()));
        return this;
    }

    private DocumentTaggerTest passage(List<String> section, String text) {
        passages.add(new Passage(passages.size() + 1, 3, section.getLast(), section, "en", text, List.of()));
        return this;
    }

    @Test
    void aPassageIsAboutTheCountryOfTheHeadingAboveIt() {
        passage(List.of("Regional report", "Nepal", "Progress"), "Two hundred visits were made.");

        assertThat(tags(1, Dimension.COUNTRY)).containsExactly(named(Dimension.COUNTRY, "NPL", "Nepal", 3));
    }

    @Test
    void theNearestHeadingDecides() {
        passage(List.of("Nepal", "Visit to Chile", "Progress"), "Two hundred visits were made.");
        passage(List.of("Nepal", "Trade with India"), "Two hundred visits were made.");
        passage(List.of("Nepal", "Progress"), "Inspectors from Ghana came.");

        assertThat(values(1, Dimension.COUNTRY)).containsExactly("CHL");
        assertThat(values(2, Dimension.COUNTRY)).containsExactly("IND");
        assertThat(values(3, Dimension.COUNTRY)).containsExactly("GHA");
    }

    @Test
    void aHeadingAboveSaysNothingOfThemes() {
        passage(List.of("Child labour", "Contacts"), "The office is open on Mondays.");
        passage(List.of("Child labour", "Forced labour"), "The office is open.").passage(1, null, "Nothing.").passage(1, null, "Nothing.")
                .passage(1, null, "Nothing.").passage(1, null, "Nothing.").passage(1, null, "Nothing.");

        assertThat(values(1, Dimension.THEME)).doesNotContain("child-labour");
    }

    @Test
    void referencesNameNothingUnderAnyHeading() {
        passage(List.of("References", "Laws of Nepal"), "Labour Act of Nepal, 2017.");

        assertThat(values(1, Dimension.COUNTRY)).isEmpty();
    }

    private TaggedDocument tagged() {
        Metadata metadata = new Metadata(
                title, "en", null, "other", countries, themes, targets, List.of(), null, null, null, true, true, null, null,
                Map.of("countries", "it.meta.json", "themes", "it.meta.json", "sdgTargets", "it.meta.json"));
        return tagger.tag(new Document("d", "root/d.txt", null, metadata, null, false, List.of()), passages);
    }

    private List<Tag> about(Dimension dimension) {
        return tagged().document().about().stream().filter(t -> t.dimension() == dimension).toList();
    }

    private List<Tag> tags(int passage, Dimension dimension) {
        return tagged().passages().get(passage - 1).tags().stream().filter(t -> t.dimension() == dimension).toList();
    }

    private List<String> values(int passage, Dimension dimension) {
        return tags(passage, dimension).stream().map(Tag::value).toList();
    }

    private static Tag named(Dimension dimension, String value, String words, Integer page) {
        return new Tag(dimension, value, How.NAMED, new Evidence.Words(words, page));
    }

    private static Tag derived(Dimension dimension, String value, Dimension from, String fromValue) {
        return new Tag(dimension, value, How.DERIVED, new Evidence.From(from, fromValue));
    }

    private static Tag inherited(Dimension dimension, String value) {
        return new Tag(dimension, value, How.INHERITED, new Evidence.From(dimension, value));
    }

    @Test
    void saysWhichMetadataStatesATagAndWhereThatStood() {
        countries = List.of("NPL");
        passage(1, null, "Nothing is named here.");

        assertThat(about(Dimension.COUNTRY)).containsExactly(
                new Tag(Dimension.COUNTRY, "NPL", How.STATED, new Evidence.Field("countries", "it.meta.json")));
    }

    @Test
    void isAboutWhatIsStatedAndNotWhatIsNamed() {
        countries = List.of("NPL");
        passage(1, null, "India, India and India again.").passage(2, null, "India once more.");

        assertThat(about(Dimension.COUNTRY)).extracting(Tag::value).containsExactly("NPL");
    }

    @Test
    void isAboutWhatDominatesInADimensionWhereNothingIsStated() {
        themes = List.of("fishing");
        passage(1, null, "Boats leave India early.").passage(2, null, "Boats of India return late.");

        assertThat(about(Dimension.COUNTRY)).containsExactly(named(Dimension.COUNTRY, "IND", "India", 1));
        assertThat(about(Dimension.THEME)).extracting(Tag::value).containsExactly("fishing", "sectors");
    }

    @Test
    void givesAPassageWhatItNamesWithItsWordsAndItsPage() {
        passage(7, null, "Recruiters in Kathmandu send Nepali workers abroad.").passage(8, null, "Nothing.");

        assertThat(tags(1, Dimension.COUNTRY)).containsExactly(named(Dimension.COUNTRY, "NPL", "Nepali", 7));
    }

    @Test
    void givesAPassageThatNamesNoneWhatTheDocumentIsAbout() {
        countries = List.of("NPL");
        passage(1, null, "Inspectors visit brick kilns.");

        assertThat(tags(1, Dimension.COUNTRY)).containsExactly(inherited(Dimension.COUNTRY, "NPL"));
        assertThat(tags(1, Dimension.REGION)).containsExactly(
                derived(Dimension.REGION, "034", Dimension.COUNTRY, "NPL"), derived(Dimension.REGION, "142", Dimension.COUNTRY, "NPL"));
    }

    @Test
    void givesThePageOnOneCountryOfAPackThatCountryAlone() {
        countries = List.of("CHL", "NPL", "PER");
        passage(1, null, "Chile has a plan.").passage(2, null, "All have plans.");

        assertThat(values(1, Dimension.COUNTRY)).containsExactly("CHL");
        assertThat(values(2, Dimension.COUNTRY)).containsExactly("CHL", "NPL", "PER");
    }

    @Test
    void addsWhatTheDocumentIsAboutToAnotherValueThatAPassageNames() {
        countries = List.of("NPL");
        passage(1, null, "Recruiters in India use the open border.");

        assertThat(values(1, Dimension.COUNTRY)).containsExactly("IND", "NPL");
    }

    @Test
    void addsTheStatedTargetsToOneThatFollowsFromATheme() {
        targets = List.of("16.2");
        themes = List.of("education");
        passage(1, null, "Forced labour.").passage(2, null, "Nothing.");

        assertThat(values(1, Dimension.SDG)).containsExactly("16", "16.2", "8", "8.7");
        assertThat(values(2, Dimension.SDG)).containsExactly("16", "16.2");
    }

    @Test
    void decidesForEachDimensionByItself() {
        countries = List.of("NPL");
        themes = List.of("child-labour");
        passage(1, null, "Boats in India.").passage(2, null, "Fishing.");

        assertThat(tags(1, Dimension.THEME)).containsExactly(inherited(Dimension.THEME, "child-labour"));
        assertThat(tags(2, Dimension.COUNTRY)).containsExactly(inherited(Dimension.COUNTRY, "NPL"));
        assertThat(values(2, Dimension.THEME)).containsExactly("child-labour", "fishing", "sectors");
    }

    @Test
    void leavesOutWhatTheDocumentIsAboutWhereAPassageNamesANarrowerValue() {
        themes = List.of("child-labour", "education");
        passage(1, null, "Hazardous work.");

        assertThat(values(1, Dimension.THEME)).containsExactly("child-labour", "hazardous-work");
    }

    @Test
    void letsAHeadingNameACountryForAllPassagesOfItsSection() {
        passage(3, "Chile", "A plan was made.").passage(4, "Chile", "It was carried out.").passage(5, "Annex", "Nothing.");

        assertThat(tags(1, Dimension.COUNTRY)).containsExactly(named(Dimension.COUNTRY, "CHL", "Chile", 3));
        assertThat(tags(2, Dimension.COUNTRY)).containsExactly(named(Dimension.COUNTRY, "CHL", "Chile", 4));
    }

    @Test
    void derivesRegionsAndGroupsFromACountry() {
        passage(1, null, "Chile.");

        assertThat(tags(1, Dimension.REGION)).containsExactly(
                derived(Dimension.REGION, "005", Dimension.COUNTRY, "CHL"),
                derived(Dimension.REGION, "019", Dimension.COUNTRY, "CHL"),
                derived(Dimension.REGION, "419", Dimension.COUNTRY, "CHL"));
        assertThat(tags(1, Dimension.GROUP)).containsExactly(
                derived(Dimension.GROUP, "pathfinder-2019-07", Dimension.COUNTRY, "CHL"),
                derived(Dimension.GROUP, "pathfinder-2025", Dimension.COUNTRY, "CHL"));
    }

    @Test
    void derivesTheGoalFromATarget() {
        passage(1, null, "Work towards SDG target 16.2.");

        assertThat(tags(1, Dimension.SDG)).containsExactly(
                derived(Dimension.SDG, "16", Dimension.SDG, "16.2"), named(Dimension.SDG, "16.2", "SDG target 16.2", 1));
    }

    @Test
    void derivesTheTargetAndTheBroaderThemeFromATheme() {
        passage(1, null, "Hazardous work.");

        assertThat(tags(1, Dimension.THEME)).containsExactly(
                derived(Dimension.THEME, "child-labour", Dimension.THEME, "hazardous-work"),
                named(Dimension.THEME, "hazardous-work", "Hazardous work", 1));
        assertThat(tags(1, Dimension.SDG)).containsExactly(
                derived(Dimension.SDG, "8", Dimension.THEME, "hazardous-work"),
                derived(Dimension.SDG, "8.7", Dimension.THEME, "hazardous-work"));
    }

    @Test
    void derivesAllThatADocumentIsAboutToo() {
        countries = List.of("NPL");
        themes = List.of("forced-labour");
        passage(1, null, "Nothing.");

        assertThat(tagged().document().about()).extracting(t -> t.dimension().parameter() + "=" + t.value() + " " + t.how().label())
                .containsExactly("country=NPL stated", "region=034 derived", "region=142 derived", "group=pathfinder-2019-07 derived",
                        "theme=forced-labour stated", "sdg=8 derived", "sdg=8.7 derived");
    }

    @Test
    void keepsTheStrongestWayInWhichATagIsKnown() {
        passage(1, null, "Forced labour, SDG target 8.7.");

        assertThat(tags(1, Dimension.SDG)).contains(named(Dimension.SDG, "8.7", "SDG target 8.7", 1));
    }

    @Test
    void namesARegionInItsOwnRight() {
        passage(1, null, "Peru, in South America.");

        assertThat(tags(1, Dimension.REGION)).contains(named(Dimension.REGION, "005", "South America", 1),
                derived(Dimension.REGION, "019", Dimension.COUNTRY, "PER"));
    }

    @Test
    void isAboutTheCountryOfItsTitle() {
        title = "Country plan of Nepal";
        passage(1, null, "Nepal and India.").passage(2, null, "India.").passage(3, null, "India.");

        assertThat(about(Dimension.COUNTRY)).containsExactly(named(Dimension.COUNTRY, "NPL", "Nepal", null));
        assertThat(values(2, Dimension.COUNTRY)).containsExactly("IND", "NPL");
    }

    @Test
    void tagsADocumentWithoutTextByItsTitleAndMetadata() {
        title = "Fishing in Nepal";
        passage(null, null, "");

        assertThat(tags(1, Dimension.COUNTRY)).containsExactly(inherited(Dimension.COUNTRY, "NPL"));
        assertThat(values(1, Dimension.THEME)).containsExactly("fishing", "sectors");
    }

    @Test
    void doesNotLetALongListOfPassagesWithoutTextWeigh() {
        passage(1, null, "Nepal.");
        for (int page = 2; page < 20; page++) {
            passage(page, null, "");
        }

        assertThat(about(Dimension.COUNTRY)).extracting(Tag::value).containsExactly("NPL");
    }

    @Test
    void readsEachPassageInItsOwnLanguage() {
        passages.add(new Passage(1, 1, null, "es", "Inspección en el Perú.", List.of()));
        passages.add(new Passage(2, 2, null, "ar", "العمل الجبري في المغرب", List.of()));
        passages.add(new Passage(3, 3, null, "vi", "Lao động cưỡng bức ở Ấn Độ", List.of()));

        assertThat(values(1, Dimension.COUNTRY)).containsExactly("PER");
        assertThat(values(2, Dimension.COUNTRY)).containsExactly("MAR");
        assertThat(values(2, Dimension.THEME)).containsExactly("forced-labour");
        assertThat(values(3, Dimension.COUNTRY)).containsExactly("IND");
        assertThat(values(3, Dimension.THEME)).containsExactly("forced-labour");
    }

    @Test
    void ordersTagsByDimensionAndThenByValue() {
        passage(1, null, "SDG 8.7, fishing, forced labour, Peru and Chile.");

        assertThat(tagged().passages().getFirst().tags()).isSortedAccordingTo(
                java.util.Comparator.comparing(Tag::dimension).thenComparing(Tag::value));
    }

    @Test
    void addsWhatACuratorAddsToAPageWithTheNote() throws IOException, ConfigurationException {
        passage(1, null, "The fleet leaves at dawn.").passage(2, null, "It returns at night.");
        corrected("d,2,,country,np,add,the fleet is Nepal's", "other,,,country,CHL,add,");

        assertThat(values(1, Dimension.COUNTRY)).isEmpty();
        assertThat(tags(2, Dimension.COUNTRY)).containsExactly(new Tag(Dimension.COUNTRY, "NPL", How.STATED,
                new Evidence.Field("correction", "corrections.csv line 2: the fleet is Nepal's")));
        assertThat(values(2, Dimension.REGION)).contains("034");
    }

    @Test
    void removesWhatACuratorRemovesFromAPassage() throws IOException, ConfigurationException {
        passage(1, null, "Boats leave Nepal.").passage(1, null, "Boats return to Nepal.");
        corrected("d,,2,country,NPL,remove,");

        assertThat(values(1, Dimension.COUNTRY)).containsExactly("NPL");
        assertThat(values(2, Dimension.COUNTRY)).isEmpty();
        assertThat(values(2, Dimension.REGION)).isEmpty();
    }

    @Test
    void correctsWhatADocumentIsAboutAndWithItAllItsPassages() throws IOException, ConfigurationException {
        countries = List.of("NPL");
        passage(1, null, "Boats leave Nepal.").passage(2, null, "Nothing.");
        corrected("d,,,country,NPL,remove,", "d,,,country,IND,add,");

        assertThat(about(Dimension.COUNTRY)).extracting(Tag::value).containsExactly("IND");
        assertThat(values(1, Dimension.COUNTRY)).containsExactly("IND");
        assertThat(values(2, Dimension.COUNTRY)).containsExactly("IND");
    }

    @Test
    void removesWithAnInheritedTagWhatFollowsFromIt() throws IOException, ConfigurationException {
        countries = List.of("NPL");
        passage(1, null, "Nothing.").passage(2, null, "Nothing.");
        corrected("d,2,,country,NPL,remove,");

        assertThat(values(1, Dimension.REGION)).contains("034");
        assertThat(values(2, Dimension.COUNTRY)).isEmpty();
        assertThat(values(2, Dimension.REGION)).isEmpty();
    }

    @Test
    void removesWhatFollowsFromAnotherTag() throws IOException, ConfigurationException {
        passage(1, null, "Forced labour in mines.");
        corrected("d,,,sdg,8.7,remove,");

        assertThat(values(1, Dimension.THEME)).contains("forced-labour");
        assertThat(values(1, Dimension.SDG)).doesNotContain("8.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "d,,,country,NPX,add, | corrections.csv line 2: the country 'NPX' is unknown; the nearest is 'NPL'",
        "d,,,type,news,add, | corrections.csv line 2: the dimension 'type' is none of country, theme, sdg",
        "d,1,1,sdg,8.7,add, | corrections.csv line 2: give a page or a passage, not both",
        "d,x,,sdg,8.7,add, | corrections.csv line 2: 'page': 'x' is not a whole number above 0",
        "d,,,sdg,8.7,drop, | corrections.csv line 2: the action 'drop' is neither 'add' nor 'remove'",
        "'',,,sdg,8.7,add, | corrections.csv line 2: 'document' is empty; it is the id of a document"
    })
    void refusesACorrectionThatItDoesNotUnderstand(String row, String message) {
        assertThatThrownBy(() -> corrected(row.replace("'',", ","))).isInstanceOf(ConfigurationException.class).hasMessage(message);
    }

    @Test
    void namesNothingInAListOfReferences() {
        passage(1, "References", "Author, A. Child labour in Nepal. Kathmandu, 2010.")
                .passage(2, null, "Report on Nepal [online]; http://example.org/a [cited 2017]. Survey of India, www.example.org/b, accessed 2018.")
                .passage(3, "Nepal", "The survey of Nepal is described at www.example.org in detail.");

        assertThat(values(1, Dimension.COUNTRY)).containsExactly("NPL");
        assertThat(tags(1, Dimension.COUNTRY)).extracting(Tag::how).containsExactly(How.INHERITED);
        assertThat(tags(2, Dimension.COUNTRY)).extracting(Tag::how).containsExactly(How.INHERITED);
        assertThat(tags(3, Dimension.COUNTRY)).extracting(Tag::how).containsExactly(How.NAMED);
    }
}
