package org.lodestar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Evidence;
import org.lodestar.corpus.How;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.PartialDate;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Tag;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.request.BadRequestException;
import org.lodestar.server.request.QueryString;
import org.lodestar.server.request.ReaderLanguages;

class SearchServiceTest {

    private static final Tag NEPAL = new Tag(Dimension.COUNTRY, "NPL", How.NAMED, new Evidence.Words("Nepal", 9));

    private final AtomicLong clock = new AtomicLong();

    private static TaggedDocument pack(boolean snippets) {
        Metadata metadata = new Metadata(
                "Carpeta", "es", new PartialDate("2019-07-17"), "report", List.of(), List.of(), List.of(), List.of("ILO"), "un",
                null, "CC BY 4.0", snippets, true, null, null, Map.of("title", "Carpeta.pdf.meta.json"));
        Document document = new Document("gcg5/pack", "seed/pack.pdf", null, metadata, 32, false, List.of(NEPAL));
        return new TaggedDocument(document, List.of(
                new Passage(1, 9, "Nepal", "es", "El trabajo <forzoso> & Nepal.", List.of(NEPAL))));
    }

    private SearchService service(FakeSearchEngine engine) {
        return new SearchService(
                engine, SampleCollection.VOCABULARIES, new ReaderLanguages(SampleCollection.LANGUAGES),
                new KeptOriginals(Path.of("no-index")), Duration.ofSeconds(5),
                () -> clock.getAndAdd(3_000_000));
    }

    private String search(boolean snippets, String query) throws IOException {
        FakeSearchEngine engine = new FakeSearchEngine(List.of(pack(snippets)), SampleCollection.VOCABULARIES);
        return new String(
                ApiRoutes.bytes(service(engine).search(QueryString.parse(query), "en").body()), StandardCharsets.UTF_8);
    }

    @Test
    void answersASearch() throws IOException {
        assertThat(search(true, "q=trabajo&facets=country&country=NPL&explain=true&lang=es")).isEqualTo("""
                {"query":{"text":"trabajo","relaxed":false,"didYouMean":null,"expansions":[]},\
                "total":{"documents":1,"passages":1},\
                "index":{"generation":"20261124-1","fingerprint":"f00d"},"tookMillis":3,\
                "results":[{"document":{"id":"gcg5/pack","key":"KEY","title":"Carpeta","language":"es",\
                "type":"report","date":"2019-07-17","pages":32,"url":null,"licence":"CC BY 4.0","organisations":["ILO"],\
                "countries":[{"value":"NPL","label":"Nepal"}],"themes":[],"sdgTargets":[],"related":[]},\
                "score":7.5,"matchingPassages":1,\
                "passages":[{"id":"KEY#p1","ordinal":1,"page":9,"heading":"Nepal","section":["Nepal"],"language":"es","score":7.5,\
                "snippet":"El <mark>trabajo</mark> &lt;forzoso&gt; &amp; Nepal.",\
                "link":"/documents/KEY?page=9",\
                "tags":[{"dimension":"country","value":"NPL","label":"Nepal","how":"named"}],\
                "explanation":[{"field":"text.en","term":"labour","score":7.5}]}]}],\
                "facets":[{"dimension":"country","total":1,"none":0,\
                "values":[{"value":"NPL","label":"Nepal","parent":null,"count":1,"selected":true}]}],\
                "next":null}""".replace("KEY", pack(true).document().key()));
    }

    @Test
    void answersWithoutScoresWhereNothingIsAsked() throws IOException {
        assertThat(search(true, "facets="))
                .contains("\"score\":null,\"matchingPassages\"")
                .doesNotContain("explanation")
                .contains("\"facets\":[]");
    }

    @Test
    void quotesNothingOfADocumentThatMayNotBeQuoted() throws IOException {
        assertThat(search(false, "q=trabajo&facets=&explain=true"))
                .contains("\"heading\":null").contains("\"snippet\":null").contains("\"term\":null")
                .doesNotContain("forzoso");
    }

    @Test
    void takesAForeignCursorForABadRequest() {
        FakeSearchEngine engine = new FakeSearchEngine(List.of(), SampleCollection.VOCABULARIES);
        engine.failWith(() -> new IllegalArgumentException("not of this request"));

        assertThatThrownBy(() -> service(engine).search(QueryString.parse("after=x"), "en"))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> service(engine).search(QueryString.parse("q=x"), "en"))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }
}
