package org.lodestar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterProperty;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.SearchAnswer.Count;
import org.lodestar.engine.SearchAnswer.Facet;
import org.lodestar.engine.SearchAnswer.Hit;
import org.lodestar.engine.SearchRequest.Sort;

/** What any engine must answer. An engine runs it by saying how documents are published. */
public abstract class SearchEngineContract {

    protected static final Vocabularies VOCABULARIES = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);

    /** Far fewer collections than cases: each is searched in many ways. */
    private static final int COLLECTIONS = 300;

    /** Publishes documents and opens an engine on them, which the suite closes. */
    protected abstract SearchEngine publish(List<TaggedDocument> documents) throws IOException;

    private final Map<Long, SearchEngine> engines = new ConcurrentHashMap<>();
    private final Map<Long, SearchEngine> spokenEngines = new ConcurrentHashMap<>();

    @AfterProperty
    void closeEngines() throws IOException {
        for (SearchEngine engine : engines.values()) {
            engine.close();
        }
        for (SearchEngine engine : spokenEngines.values()) {
            engine.close();
        }
    }

    private SearchEngine engine(long seed) {
        return engines.computeIfAbsent(seed, s -> {
            try {
                return publish(new RandomCollection(s).documents());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void agreesWithABruteForceOnHitsTotalsAndEveryCount(
            @ForAll @LongRange(max = COLLECTIONS - 1) long collection, @ForAll long seed) throws IOException {
        List<TaggedDocument> documents = new RandomCollection(collection).documents();
        SearchRequest request = new RandomCollection(seed).request();
        BruteForce expected = new BruteForce(documents, VOCABULARIES);

        SearchAnswer answer = engine(collection).search(request);

        Map<String, List<Passage>> matches = expected.matches(request);
        assertThat(answer.relaxed()).isEqualTo(expected.relaxed(request));
        assertThat(answer.documents()).isEqualTo(matches.size());
        assertThat(answer.passages()).isEqualTo(matches.values().stream().mapToInt(List::size).sum());
        for (Facet facet : answer.facets()) {
            assertThat(counts(facet)).as(facet.dimension().parameter())
                    .isEqualTo(expected.counts(request, facet.dimension()));
            assertThat(facet.total()).as(facet.dimension().parameter()).isEqualTo(facet.counts().size());
        }
        List<Hit> hits = allPages(engine(collection), request);
        assertThat(hits).extracting(h -> h.document().id()).containsExactlyInAnyOrderElementsOf(matches.keySet());
        for (Hit hit : hits) {
            List<Passage> matching = matches.get(hit.document().id());
            assertThat(hit.matchingPassages()).isEqualTo(matching.size());
            assertThat(hit.passages()).extracting(p -> p.passage()).containsExactlyInAnyOrderElementsOf(matching);
        }
        if (request.effectiveSort() == Sort.RELEVANCE) {
            assertThat(hits).isSortedAccordingTo((a, b) -> Float.compare(score(b), score(a)));
        } else {
            assertThat(hits).extracting(h -> h.document().id()).containsExactlyElementsOf(expected.sorted(request));
        }
        assertThat(allCursors(engine(collection), request)).extracting(h -> h.document().id())
                .containsExactlyElementsOf(hits.stream().map(h -> h.document().id()).toList());
    }

    private static float score(Hit hit) {
        return java.util.Objects.requireNonNull(hit.score());
    }

    private static Map<String, Integer> counts(Facet facet) {
        Map<String, Integer> counts = new TreeMap<>();
        facet.counts().forEach(count -> counts.put(count.value(), count.documents()));
        counts.put(BruteForce.NONE, facet.none());
        return counts;
    }

    private static List<Hit> allPages(SearchEngine engine, SearchRequest request) throws IOException {
        List<Hit> hits = new ArrayList<>();
        int size = request.page().size();
        while (true) {
            List<Hit> page = engine.search(request.withPage(new PageRequest(hits.size(), size, null))).hits();
            hits.addAll(page);
            if (page.size() < size) {
                return hits;
            }
        }
    }

    private static List<Hit> allCursors(SearchEngine engine, SearchRequest request) throws IOException {
        List<Hit> hits = new ArrayList<>();
        SearchAnswer answer = engine.search(request);
        hits.addAll(answer.hits());
        while (answer.next() != null) {
            answer = engine.search(request.withPage(PageRequest.after(answer.next(), request.page().size())));
            hits.addAll(answer.hits());
        }
        return hits;
    }

    @Example
    void ordersValuesByCountAndThenByName() throws IOException {
        try (SearchEngine engine = publish(List.of(
                tagged("a", "NPL", "IND"), tagged("b", "IND"), tagged("c", "CHL"), tagged("d", "NPL")))) {
            SearchAnswer answer = engine.search(
                    SearchRequest.all().withFacets(List.of(FacetRequest.of(Dimension.COUNTRY, 2))));

            assertThat(answer.facets().getFirst().counts())
                    .containsExactly(new Count("IND", null, 2, false), new Count("NPL", null, 2, false));
            assertThat(answer.facets().getFirst().total()).isEqualTo(3);
        }
    }

    @Example
    void listsAndTotalsASelectedValueEvenAtZero() throws IOException {
        try (SearchEngine engine = publish(List.of(tagged("a", "NPL", "IND"), tagged("b", "IND"), tagged("c", "CHL")))) {
            SearchRequest request = SearchRequest.all()
                    .withSelections(Map.of(Dimension.COUNTRY, Selection.of("VNM", "CHL")))
                    .withFacets(List.of(FacetRequest.of(Dimension.COUNTRY, 1)));
            Facet facet = engine.search(request).facets().getFirst();

            assertThat(facet.counts()).containsExactly(new Count("IND", null, 2, false), new Count("CHL", null, 1, true),
                    new Count("VNM", null, 0, true));
            assertThat(facet.total()).isEqualTo(4);
        }
    }

    private static TaggedDocument tagged(String id, String... countries) {
        return Samples.document(id, Samples.metadata("Title", null, "report", List.of()), List.of(), List.of(
                new Passage(1, 1, null, "en", "text",
                        java.util.stream.Stream.of(countries).map(c -> Samples.named(Dimension.COUNTRY, c)).toList())));
    }

    @Example
    void findsWordsInOtherFormsOfTheLanguageAndWithoutAccents() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("es", "es", "Los inspectores de trabajo visitan las minas."),
                Samples.document("fr", "fr", "Le travail forcé des enfants."),
                Samples.document("ar", "ar", "عمل الأطفال في الزراعة"),
                Samples.document("sw", "sw", "Ajira ya watoto ni kinyume cha sheria.")))) {
            assertThat(ids(engine, "inspector mina")).containsExactly("es");
            assertThat(ids(engine, "travail force enfant")).containsExactly("fr");
            assertThat(ids(engine, "\"travail forcé\"")).containsExactly("fr");
            assertThat(ids(engine, "عمل الأطفال")).containsExactly("ar");
            assertThat(ids(engine, "WATOTO sheria")).containsExactly("sw");
        }
    }

    @Example
    void stopWordsNeverCount() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", "es", "trabajo de los niños"), Samples.document("b", "es", "de los de la de las")))) {
            assertThat(ids(engine, "el trabajo de la")).containsExactly("a");
            assertThat(ids(engine, "de la")).contains("b");
        }
    }

    @Example
    void stopWordsOfAPassagesLanguageAddNothingToItsScore() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", "es", "el trabajo de los niños"), Samples.document("b", "en", "de facto work")))) {
            Hit withStopWords = engine.search(SearchRequest.all().withText("el trabajo de los")).hits().getFirst();
            Hit without = engine.search(SearchRequest.all().withText("trabajo")).hits().getFirst();

            assertThat(withStopWords.document().id()).isEqualTo("a");
            assertThat(withStopWords.score()).isEqualTo(without.score());
        }
    }

    @Example
    void stopWordsOfTheQueryNeverCountInPassagesOfAnyLanguage() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", "en", "Country plans speak of labour inspection in fishing.", "What to do, and what not."),
                Samples.document("b", "es", "El lema: what to do in and about it."),
                Samples.document("c", "sw", "Ajira: what to do in and about it.")))) {
            SearchAnswer answer = engine.search(
                    SearchRequest.all().withText("what do country plans say about labour inspection in fishing"));

            assertThat(answer.passages()).isEqualTo(1);
            assertThat(answer.hits().getFirst().passages().getFirst().snippet()).isEqualTo("<mark>Country</mark> "
                    + "<mark>plans</mark> speak of <mark>labour</mark> <mark>inspection</mark> in <mark>fishing</mark>.");
            assertThat(ids(engine, "fishing OR to")).containsExactly("a");
            assertThat(ids(engine, "title:to fishing -in")).containsExactly("a");
        }
    }

    @Example
    void stopWordsOfTheQueryAddNothingToTheScoreOfAPassageWithoutALanguage() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", "en", "Inspection of labour in the mines"),
                Samples.document("b", "sw", "what is to be done: labour inspection in the mines")))) {
            assertThat(scores(engine, "what is to be done in labour inspection of the mines"))
                    .isEqualTo(scores(engine, "done labour inspection mines"));
        }
    }

    @Example
    void stopWordsCountInQuotationsAndWhereThereIsNothingElse() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", "en", "What to do in the mines."), Samples.document("b", "en", "Mines and inspection.")))) {
            assertThat(ids(engine, "mines \"what to do\"")).containsExactly("a");
            assertThat(ids(engine, "what to do")).containsExactly("a");
        }
    }

    @Example
    void theQuerysLanguageDecidesWhatAStopWordIs() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("en", "en", "a die for casting bricks"),
                Samples.document("de", "de", "die Arbeit der Kinder")))) {
            assertThat(ids(engine, "casting die")).containsExactly("en");
            assertThat(ids(engine, "Arbeit OR die")).containsExactly("de");
            assertThat(ids(engine, "title:die Arbeit")).containsExactly("de");
        }
    }

    private static List<Float> scores(SearchEngine engine, String text) throws IOException {
        return engine.search(SearchRequest.all().withText(text)).hits().stream().map(SearchEngineContract::score).toList();
    }

    @Example
    void findsPhrasesAndBeginningsInTitles() throws IOException {
        Passage passage = new Passage(1, 1, null, "en", "A strategy of Nepal, and a workshop.", List.of());
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", Samples.metadata("Nepal: Strategy Workshop", null, "report", List.of()), List.of(),
                        List.of(passage)),
                Samples.document("b", Samples.metadata("Workshop on Fishing", null, "report", List.of()), List.of(),
                        List.of(passage))))) {
            assertThat(ids(engine, "title:workshop")).containsExactlyInAnyOrder("a", "b");
            assertThat(ids(engine, "title:\"strategy workshop\"")).containsExactly("a");
            assertThat(ids(engine, "title:\"workshop strategy\"")).isEmpty();
            assertThat(ids(engine, "title:strat*")).containsExactly("a");
            assertThat(ids(engine, "Title:Nep*")).containsExactly("a");
            assertThat(ids(engine, "workshop -title:\"strategy workshop\"")).containsExactly("b");
        }
    }

    private static List<String> ids(SearchEngine engine, String text) throws IOException {
        return engine.search(SearchRequest.all().withText(text)).hits().stream().map(h -> h.document().id()).toList();
    }

    @Example
    void marksWhatWasFoundAndEscapesEverythingElse() throws IOException {
        try (SearchEngine engine =
                publish(List.of(Samples.document("a", "en", "Bricks <b>made</b> by \"workers\" & kilns' owners")))) {
            Hit hit = engine.search(SearchRequest.all().withText("brick worker")).hits().getFirst();

            assertThat(hit.passages().getFirst().snippet()).isEqualTo(
                    "<mark>Bricks</mark> &lt;b&gt;made&lt;/b&gt; by &quot;<mark>workers</mark>&quot; &amp; kilns&#39; owners");
        }
    }

    @Example
    void quotesNothingOfADocumentThatForbidsIt() throws IOException {
        TaggedDocument testimony = Samples.document("a", Samples.withoutSnippets("Title"), List.of(),
                List.of(new Passage(1, 1, null, "en", "canary in the text", List.of())));
        try (SearchEngine engine = publish(List.of(testimony))) {
            SearchAnswer answer = engine.search(SearchRequest.all().withText("canary"));

            assertThat(answer.documents()).isEqualTo(1);
            assertThat(answer.hits().getFirst().passages().getFirst().snippet()).isNull();
        }
    }

    @Example
    void explainsAScoreByPartsThatSumToIt() throws IOException {
        try (SearchEngine engine = publish(List.of(
                Samples.document("a", "en", "forced labour in fishing", "labour inspection"),
                Samples.document("b", "fr", "travail forcé, forced labour")))) {
            assertExplained(engine, "forced labour inspection \"forced labour\"");
        }
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void explainsAnyScoreByPartsThatSumToIt(@ForAll @LongRange(max = 20) long collection, @ForAll long seed)
            throws IOException {
        SearchEngine engine = spokenEngines.computeIfAbsent(collection, s -> {
            try {
                return publish(new RandomCollection(s).spokenDocuments());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertExplained(engine, new RandomCollection(seed).spokenQuery());
    }

    private static void assertExplained(SearchEngine engine, String text) throws IOException {
        SearchRequest base = SearchRequest.all().withText(text);
        SearchRequest request = new SearchRequest(base.text(), base.selections(), base.scope(), base.facets(), base.page(), 20,
                null, ConceptExpansion.ALL, "en", true, base.timeLimit());
        for (Hit hit : engine.search(request).hits()) {
            for (SearchAnswer.PassageHit found : hit.passages()) {
                assertThat(found.explanation().stream().mapToDouble(SearchAnswer.ScorePart::score).sum())
                        .as(text)
                        .isCloseTo(java.util.Objects.requireNonNull(found.score()), org.assertj.core.data.Offset.offset(1e-4));
                assertThat(found.explanation()).as(text)
                        .extracting(part -> part.field() + " " + part.term()).doesNotHaveDuplicates();
            }
        }
    }

    @Example
    void givesADocumentWithItsPassagesByItsKey() throws IOException {
        TaggedDocument document = Samples.document("with/slash", "en", "one", "two");
        try (SearchEngine engine = publish(List.of(Samples.document("a", "en", "other"), document))) {
            assertThat(engine.document(document.document().key()).map(FoundDocument::tagged)).contains(document);
            assertThat(engine.document("no-such-key")).isEmpty();
        }
    }

    @Example
    void refusesACursorOfAnotherRequestOrOfNobody() throws IOException {
        try (SearchEngine engine = publish(List.of(Samples.document("a", "en", "one"), Samples.document("b", "en", "one")))) {
            String next = engine.search(SearchRequest.all().withPage(PageRequest.first(1))).next();

            assertThat(next).isNotNull();
            assertThatThrownBy(() -> engine.search(
                    SearchRequest.all().withText("one").withPage(PageRequest.after(String.valueOf(next), 1))))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("another request");
            assertThatThrownBy(() -> engine.search(SearchRequest.all()
                    .withSelections(Map.of(Dimension.TYPE, Selection.of("report")))
                    .withPage(PageRequest.after(String.valueOf(next), 1))))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("another request");
            assertThatThrownBy(() -> engine.search(SearchRequest.all()
                    .withExpansion(ConceptExpansion.NONE)
                    .withPage(PageRequest.after(String.valueOf(next), 1))))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("another request");
            assertThatThrownBy(() -> engine.search(SearchRequest.all().withPage(PageRequest.after("x", 1))))
                    .isInstanceOf(IllegalArgumentException.class).hasMessage("'x' is not a cursor");
        }
    }

    @Example
    void failsRatherThanAnswerLessWhenTimeRunsOut() throws IOException {
        try (SearchEngine engine = publish(List.of(Samples.document("a", "en", "one")))) {
            assertThatThrownBy(() -> engine.search(SearchRequest.all().withText("one").withTimeLimit(Duration.ZERO)))
                    .isInstanceOf(SearchTimeoutException.class);
        }
    }

    @Property(tries = 2_000)
    void noTextIsAnError(@ForAll String text) throws IOException {
        SearchAnswer answer = engine(1).search(SearchRequest.all().withText(text + "\" -OR * title: ( [").withPassages(1));

        assertThat(answer.hits()).hasSizeLessThanOrEqualTo(answer.documents());
        assertThat(engine(1).suggest(new SuggestRequest(text, "en", 5, Duration.ofSeconds(30)))).hasSizeLessThanOrEqualTo(5);
    }
}
