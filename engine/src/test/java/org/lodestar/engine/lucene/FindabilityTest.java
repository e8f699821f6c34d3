package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;
import org.lodestar.engine.ConceptExpansion;
import org.lodestar.engine.Samples;
import org.lodestar.engine.SearchAnswer;
import org.lodestar.engine.SearchAnswer.ExpandedTerm;
import org.lodestar.engine.SearchAnswer.Expansion;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;

/** One question across languages, and what comes first. */
class FindabilityTest {

    private final PublishedFolders folders = new PublishedFolders();

    @AfterEach
    void deleteFolders() throws IOException {
        folders.delete();
    }

    private SearchEngine engine(TaggedDocument... documents) throws IOException {
        return folders.publish(List.of(documents));
    }

    private static List<String> ids(SearchAnswer answer) {
        return answer.hits().stream().map(hit -> hit.document().id()).toList();
    }

    @Test
    void findsWhatIsCalledByAnotherNameInAnotherLanguage() throws Exception {
        try (SearchEngine engine = engine(
                Samples.document("en", "en", "Migrants in forced labour were freed."),
                Samples.document("ar", "ar", "ضحايا العمل الجبري في البلاد"),
                Samples.document("vi", "vi", "Nạn nhân của lao động cưỡng bức được giải cứu."),
                Samples.document("no", "en", "Labour inspection of farms."))) {
            SearchAnswer answer = engine.search(SearchRequest.all().withText("trabajo forzoso"));

            assertThat(ids(answer)).containsExactlyInAnyOrder("en", "ar", "vi");
            assertThat(answer.relaxed()).isFalse();
            assertThat(answer.hits().stream().filter(hit -> hit.document().id().equals("en"))
                            .map(hit -> hit.passages().getFirst().snippet()))
                    .containsExactly("Migrants in <mark>forced labour</mark> were freed.");
            Expansion expansion = answer.expansions().getFirst();
            assertThat(expansion.concept()).isEqualTo("forced-labour");
            assertThat(expansion.matched()).isEqualTo("trabajo forzoso");
            assertThat(expansion.terms()).contains(
                    new ExpandedTerm("en", "Forced labour"), new ExpandedTerm("vi", "Lao động cưỡng bức"));
        }
    }

    @Test
    void expandsNothingThatIsSwitchedOff() throws Exception {
        try (SearchEngine engine = engine(
                Samples.document("en", "en", "Forced labour in fishing."),
                Samples.document("es", "es", "El trabajo forzoso en la pesca."))) {
            SearchRequest request = SearchRequest.all().withText("trabajo forzoso");
            SearchAnswer none = engine.search(request.withExpansion(ConceptExpansion.NONE));
            SearchAnswer without = engine.search(request.withExpansion(new ConceptExpansion(true, Set.of("forced-labour"))));

            assertThat(ids(engine.search(request))).containsExactly("es", "en");
            assertThat(ids(none)).containsExactly("es");
            assertThat(none.expansions()).isEmpty();
            assertThat(ids(without)).containsExactly("es");
            assertThat(without.expansions()).noneMatch(expansion -> expansion.concept().equals("forced-labour"));
        }
    }

    @Test
    void takesAcronymsAndCountriesInWhateverCaseTheyAreTyped() throws Exception {
        try (SearchEngine engine = engine(
                Samples.document("a", "en", "The ILO visited the mills."), Samples.document("b", "en", "Workers from Germany."))) {
            assertThat(ids(engine.search(SearchRequest.all().withText("oit")))).containsExactly("a");
            assertThat(ids(engine.search(SearchRequest.all().withText("alemania")))).containsExactly("b");
        }
    }

    @Test
    void ranksPassagesThatAreTaggedWithWhatTheQueryNamesHigherAndFiltersNothing() throws Exception {
        TaggedDocument tagged = Samples.document("tagged", Samples.metadata("Title", null, "report", List.of()), List.of(),
                List.of(new Passage(1, 1, null, "en", "Fishing vessels off Nepal.",
                        List.of(Samples.named(Dimension.COUNTRY, "NPL")))));
        try (SearchEngine engine = engine(Samples.document("plain", "en", "Fishing vessels off Nepal."), tagged)) {
            SearchAnswer answer = engine.search(SearchRequest.all().withText("fishing nepal"));

            assertThat(ids(answer)).containsExactly("tagged", "plain");
            assertThat(answer.expansions()).anySatisfy(expansion ->
                    assertThat(expansion.values()).contains(new Value(Dimension.COUNTRY, "NPL")));
        }
    }

    @Test
    void aNameAloneDoesNotDragInPassagesOfOtherLanguages() throws Exception {
        try (SearchEngine engine = engine(
                Samples.document("es", "es", "Los inspectores de Kathmandu vigilan los telares de alfombras cada semana."),
                Samples.document("en", "en", "A festival in Kathmandu."))) {
            assertThat(ids(engine.search(SearchRequest.all().withText("inspectores de los telares de Kathmandu"))))
                    .containsExactly("es");
        }
    }

    @Test
    void theFirstWordsOfASectionRankItsPassagesHigherAndFindNoneByThemselves() throws Exception {
        String rest = "officers of the province look at farms and at boats and at mills and at markets and at homes, and they write down what "
                + "they have seen there for the ministry in the capital";
        TaggedDocument first = Samples.document("z", Samples.metadata("Title", null, "report", List.of()), List.of(), List.of(
                new Passage(1, 1, null, "en", "Kilns: " + rest, List.of()),
                new Passage(2, 1, null, "en", "They look for children at work.", List.of())));
        try (SearchEngine engine = engine(first, Samples.document("a", "en", rest + " kilns"))) {
            SearchAnswer answer = engine.search(SearchRequest.all().withText("kilns"));

            assertThat(ids(answer)).containsExactly("z", "a");
            assertThat(answer.passages()).isEqualTo(2);
        }
    }

    @Test
    void aPhraseThatNothingHoldsIsTakenAsWordsWhereThereAreOthers() throws Exception {
        try (SearchEngine engine = engine(Samples.document("a", "en", "The carpet mills of the valley."))) {
            SearchAnswer answer = engine.search(SearchRequest.all().withText("valley \"mills carpet\""));

            assertThat(ids(answer)).containsExactly("a");
            assertThat(answer.relaxed()).isTrue();
            assertThat(ids(engine.search(SearchRequest.all().withText("\"mills carpet\"")))).isEmpty();
        }
    }

    @Test
    void aQueryMayNameAsMuchAsItLikes() throws Exception {
        String all = "trabajo forzoso trabajo infantil trata de personas cadenas de suministro inspección del trabajo agricultura "
                + "pesca minería trabajo doméstico construcción matrimonio forzado explotación sexual";
        String[] languages = {"ar", "de", "en", "es", "fr", "pt", "ru", "vi"};
        TaggedDocument[] documents = new TaggedDocument[languages.length];
        for (int i = 0; i < languages.length; i++) {
            String language = languages[i];
            String names = GenerationsOnDisk.VOCABULARIES.concepts().all().stream().limit(400)
                    .flatMap(concept -> concept.names().getOrDefault(language, List.of()).stream())
                    .map(name -> name.text()).collect(java.util.stream.Collectors.joining(", "));
            documents[i] = Samples.document(language, language, names + ". " + all);
        }
        try (SearchEngine engine = engine(documents)) {
            assertThat(ids(engine.search(SearchRequest.all().withText(all)))).hasSize(languages.length);
        }
    }

    @Test
    void lettersMayBeTypedInParts() throws Exception {
        try (SearchEngine engine = engine(Samples.document("fr", "fr", "Le seuil de pauvreté des ménages."))) {
            String parts = Normalizer.normalize("pauvreté", Normalizer.Form.NFD);

            assertThat(ids(engine.search(SearchRequest.all().withText(parts)))).containsExactly("fr");
            assertThat(ids(engine.search(SearchRequest.all().withText("\u200Fpauvreté")))).containsExactly("fr");
        }
    }
}
