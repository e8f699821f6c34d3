package org.lodestar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.TaggedDocument;

/** How any engine must lead readers on: suggestions, spellings, similar documents. An engine runs it by saying how documents are published. */
public abstract class DiscoveryContract {

    /** Publishes documents and opens an engine on them. */
    protected abstract SearchEngine publish(List<TaggedDocument> documents) throws IOException;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static List<Suggestion> suggestions(SearchEngine engine, String typed, String language) throws IOException {
        return engine.suggest(new SuggestRequest(typed, language, 10, LIMIT));
    }

    private static List<String> suggested(SearchEngine engine, String typed, String language) throws IOException {
        return suggestions(engine, typed, language).stream().map(s -> s.kind() + ": " + s.text()).toList();
    }

    private static TaggedDocument titled(String id, String title, String... countries) {
        return Samples.document(id, Samples.metadata(title, null, "report", List.of()), List.of(), List.of(new Passage(
                1, 1, null, "en", "text", java.util.stream.Stream.of(countries).map(c -> Samples.named(Dimension.COUNTRY, c)).toList())));
    }

    @Example
    void suggestsOnlyWhatIsHeldWithTheNumberThatChoosingItFinds() throws IOException {
        try (SearchEngine engine = publish(List.of(titled("a", "One", "NPL"), titled("b", "Nepal: a plan", "NPL", "IND")))) {
            assertThat(suggestions(engine, "nep", "en")).containsExactly(
                    new Suggestion("country", "Nepal", null, "NPL", null, 2),
                    new Suggestion(Suggestion.TITLE, "Nepal: a plan", null, null, "b", 1));
            assertThat(engine.search(SearchRequest.all().withSelections(Map.of(Dimension.COUNTRY, Selection.of("NPL")))).documents())
                    .isEqualTo(2);
            assertThat(suggestions(engine, "chil", "en")).isEmpty();
            assertThat(suggestions(engine, " ", "en")).isEmpty();
        }
    }

    @Example
    void suggestsInTheReadersLanguageFirstWhateverLanguageIsTyped() throws IOException {
        try (SearchEngine engine = publish(List.of(titled("a", "One", "DEU"), titled("b", "Two", "DEU", "DZA")))) {
            assertThat(suggested(engine, "al", "es")).contains("country: Alemania");
            assertThat(suggestions(engine, "alemani", "en"))
                    .containsExactly(new Suggestion("country", "Germany", "Alemania", "DEU", null, 2));
            assertThat(suggested(engine, "al", "en")).containsSubsequence("country: Algeria", "country: Germany");
        }
    }

    @Example
    void suggestsWithoutAccentsAndWithOneTypingErrorFromFourLettersOn() throws IOException {
        try (SearchEngine engine = publish(List.of(
                titled("a", "Inspección laboral", "NPL"), titled("b", "\u062e\u0637\u0629 \u0627\u0644\u0639\u0645\u0644")))) {
            assertThat(suggested(engine, "inspeccion", "es")).contains("title: Inspección laboral");
            assertThat(suggested(engine, "INSPECCIÓN LAB", "es")).contains("title: Inspección laboral");
            assertThat(suggested(engine, "inspceccion", "es")).contains("title: Inspección laboral");
            assertThat(suggested(engine, "npeal", "en")).contains("country: Nepal");
            assertThat(suggested(engine, "nap", "en")).doesNotContain("country: Nepal");
            assertThat(suggested(engine, "nxxal", "en")).isEmpty();
            assertThat(suggested(engine, "\u062e\u0637\u0647 \u0627\u0644\u0639", "ar")).hasSize(1);
        }
    }

    @Example
    void suggestsByAnyWordOfANameAndFirstByItsBeginning() throws IOException {
        try (SearchEngine engine = publish(List.of(
                titled("a", "On quarrying"), titled("b", "Quarrying, a long report on it"), titled("c", "The end of quarrying"),
                titled("d", "Quarrying")))) {
            assertThat(suggested(engine, "quarrying", "en").stream().filter(s -> s.startsWith("title")))
                    .containsExactly("title: Quarrying", "title: Quarrying, a long report on it", "title: On quarrying",
                            "title: The end of quarrying");
        }
    }

    @Example
    void suggestsAConceptIfAPassageNamesItInAnyLanguage() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", "es", "El trabajo forzoso en las minas."), Samples.document("b", "en", "Forced labour.")))) {
            assertThat(suggestions(engine, "forced lab", "en"))
                    .contains(new Suggestion(Suggestion.CONCEPT, "Forced labour", null, "forced-labour", null, 2));
            assertThat(suggested(engine, "fishing ves", "en")).isEmpty();
        }
    }

    @Example
    void suggestsATitleOfSeveralDocumentsOnce() throws IOException {
        try (SearchEngine engine = publish(List.of(titled("a", "Quarterly report"), titled("b", "Quarterly report")))) {
            assertThat(suggestions(engine, "quarterly", "en"))
                    .containsExactly(new Suggestion(Suggestion.TITLE, "Quarterly report", null, null, null, 2));
        }
    }

    @Example
    void neitherSuggestsNorCorrectsByTheTextOfADocumentThatForbidsIt() throws IOException {
        TaggedDocument testimony = Samples.document("a", Samples.withoutSnippets("Title"), List.of(),
                List.of(new Passage(1, 1, null, "en", "kingfisher valley", List.of())));
        try (SearchEngine engine = publish(List.of(testimony, Samples.document("b", "en", "river valley")))) {
            assertThat(suggestions(engine, "kingf", "en")).isEmpty();
            assertThat(suggested(engine, "tit", "en")).contains("title: Title");
            assertThat(better(engine, "kingfishre")).isNull();
            assertThat(better(engine, "vallley")).isEqualTo("valley");
        }
    }

    private static @Nullable String better(SearchEngine engine, String text) throws IOException {
        return engine.search(SearchRequest.all().withText(text)).didYouMean();
    }

    @Example
    void offersASpellingOfTheIndexThatFindsMore() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", "en", "The inspection of quarries in the northern provinces."),
                Samples.document("b", "es", "La inspección de las canteras en las provincias.")))) {
            assertThat(better(engine, "inspektion quarries")).isEqualTo("inspection quarries");
            assertThat(better(engine, "quaries provincess")).isEqualTo("quarries provinces");
            assertThat(better(engine, "inspecsión canteras")).isEqualTo("inspección canteras");
            assertThat(better(engine, "quarries -inspekcion northren")).isEqualTo("quarries -inspekcion northern");
            assertThat(better(engine, "inspection quarries")).isNull();
            assertThat(better(engine, "zzyzx")).isNull();
        }
    }

    @Example
    void offersASpellingWhoseWordsStandApartWhereNothingElseIsFound() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", "en", "Quarries."), Samples.document("b", "en", "Provinces.")))) {
            assertThat(better(engine, "quaries provincess")).isEqualTo("quarries provinces");
            assertThat(better(engine, "quarries provincess")).isNull();
        }
    }

    @Example
    void leavesQuotedWordsShortWordsAndNumbersAsTheyAre() throws IOException {
        try (SearchEngine engine = publish(List.of(Samples.document("a", "en", "Convention C182 on quarries, item 2019, is law.")))) {
            assertThat(better(engine, "\"quaries\"")).isNull();
            assertThat(better(engine, "quaries*")).isNull();
            assertThat(better(engine, "C183")).isNull();
            assertThat(better(engine, "2018")).isNull();
            assertThat(better(engine, "lav")).isNull();
        }
    }

    @Example
    void offersNoSpellingThatFindsNoMoreUnderTheChosenFilters() throws IOException {
        try (SearchEngine engine = publish(List.of(Samples.document("a", "en", "quarries")))) {
            SearchRequest request = SearchRequest.all().withText("quaries");

            assertThat(engine.search(request).didYouMean()).isEqualTo("quarries");
            assertThat(engine.search(request.withSelections(Map.of(Dimension.TYPE, Selection.of("agenda")))).didYouMean()).isNull();
        }
    }

    private static TaggedDocument about(String id, String language, String text, @Nullable String translationOf, String... countries) {
        Metadata metadata = new Metadata("Title of " + id, language, null, "report", List.of(), List.of(), List.of(), List.of(),
                null, null, null, true, true, translationOf, null, Map.of());
        return Samples.document(id, metadata,
                java.util.stream.Stream.of(countries).map(c -> Samples.named(Dimension.COUNTRY, c)).toList(),
                List.of(new Passage(1, 1, null, language, text, List.of())));
    }

    @Example
    void findsSimilarDocumentsAcrossLanguagesAndSaysWhatTheyShare() throws IOException {
        try (SearchEngine engine = publish(List.of(
                about("a", "en", "Migrant fishers and forced labour at sea.", null, "NPL"),
                about("a-fr", "fr", "Des marins et le travail de force en mer.", "a", "NPL"),
                about("b", "es", "El trabajo forzoso en el mar.", null, "NPL"),
                about("c", "en", "Forced labour in brick kilns.", null, "CHL"),
                about("d", "en", "The budget of municipalities.", null, "CHL")))) {
            SimilarDocuments similar = engine.similar("a", 10, LIMIT).orElseThrow();

            assertThat(similar.document().id()).isEqualTo("a");
            assertThat(similar.similar()).extracting(s -> s.document().id()).containsExactly("b", "c");
            assertThat(similar.similar().getFirst().shared()).contains(
                    new SimilarDocuments.Shared("country", "NPL"),
                    new SimilarDocuments.Shared(SimilarDocuments.CONCEPT, "forced-labour"));
            assertThat(similar.similar()).allSatisfy(s -> assertThat(s.score()).isPositive().isLessThanOrEqualTo(1));
            assertThat(engine.similar("a", 1, LIMIT).orElseThrow().similar()).hasSize(1);
            assertThat(engine.similar("none", 10, LIMIT)).isEmpty();
        }
    }

    @Example
    void listsOneOfSimilarDocumentsThatAreTheSame() throws IOException {
        try (SearchEngine engine = publish(List.of(
                about("a", "en", "Mines.", null, "NPL"), about("b", "en", "Fields.", null, "NPL"),
                about("b-fr", "fr", "Champs.", "b", "NPL"), about("c", "en", "Rivers.", null, "CHL")))) {
            assertThat(engine.similar("a", 10, LIMIT).orElseThrow().similar()).extracting(s -> s.document().id())
                    .containsExactly("b");
        }
    }

    @Example
    void givesUpOnSuggestionsWhenTimeRunsOut() throws IOException {
        try (SearchEngine engine = publish(List.of(Samples.document("a", "en", "Forced labour.")))) {
            assertThatThrownBy(() -> engine.suggest(new SuggestRequest("forced", "en", 10, Duration.ZERO)))
                    .isInstanceOf(SearchTimeoutException.class);
        }
    }
}
