package org.lodestar.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.engine.lucene.LuceneGenerationStore;
import org.lodestar.engine.lucene.LuceneSearchEngine;
import org.lodestar.engine.query.QueryVocabulary;
import org.lodestar.server.request.ReaderLanguages;
import picocli.CommandLine;

/** The sample collection in a published Lucene index, asked over HTTP and on the command line. */
class PublishedIndexIT {

    private static final List<String> LANGUAGES = LanguageAnalyzers.DEFAULT_LANGUAGES;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vocabularies vocabularies = Vocabularies.bundled(LANGUAGES);

    private void publish(Path index, LanguageAnalyzers analyzers) throws Exception {
        LuceneGenerationStore store = new LuceneGenerationStore(index, vocabularies, analyzers);
        try (GenerationDraft draft = store.begin("sample")) {
            for (TaggedDocument document : SampleCollection.documents()) {
                draft.add(document);
            }
            draft.publish(List.of());
        }
    }

    private static String get(SearchServer server, String path) throws Exception {
        HttpResponse<String> response = new LocalClient(server).get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    void isAnsweredFromOverHttpAndOnTheCommandLine(@TempDir Path index) throws Exception {
        try (LanguageAnalyzers analyzers = new LanguageAnalyzers(LANGUAGES)) {
            publish(index, analyzers);
            ReaderLanguages languages = new ReaderLanguages(LANGUAGES);
            EngineOpener opener = (folder, known) -> LuceneSearchEngine.open(folder, new QueryVocabulary(known, analyzers));
            try (SearchServer server = SearchServer.start(
                            new ServerConfig("127.0.0.1", 0, Duration.ofSeconds(5), vocabularies, languages, new KeptOriginals(index)));
                    SearchEngine engine = opener.open(index, vocabularies)) {
                server.open(engine);
                String answer = get(server, "/api/v1/search?q=trabajo+forzoso&country=NPL&theme=labour-inspection&explain=true");

                JsonNode json = JSON.readTree(answer);
                assertThat(json.path("total").path("documents").asInt()).isEqualTo(1);
                JsonNode passage = json.path("results").path(0).path("passages").path(0);
                assertThat(passage.path("link").asText()).isEqualTo("/documents/gcg5-pack?page=9");
                assertThat(passage.path("snippet").asText()).contains("<mark>");
                assertThat(passage.path("explanation").valueStream().mapToDouble(part -> part.path("score").asDouble()).sum())
                        .isCloseTo(passage.path("score").asDouble(), org.assertj.core.data.Offset.offset(1e-3));
                assertThat(Jsoup.parse(get(server, "/?q=labour&lang=ar")).select(".hit mark")).isNotEmpty();
                assertThat(get(server, "/documents/gcg5-pack?page=9")).contains("id=\"page-9\"");
                assertThat(Jsoup.parse(get(server, "/?q=labour+zzqqx+yyqqx+xxqqz")).select(".notice").text())
                        .startsWith("No passage has most of your words");
                assertThat(get(server, "/api/v1/search?not.year=..2019")).contains("\"total\":{\"documents\":4,");
                String testimony = get(server, "/api/v1/search?q=kingf*&explain=true");
                assertThat(testimony).contains("\"key\":\"testimony-7\"");
                assertThat(testimony.replace("\"text\":\"kingf*\"", "")).doesNotContainIgnoringCase("kingf");

                showsOtherNames(server);

                StringWriter out = new StringWriter();
                CommandLine commandLine = Main.commandLine(vocabularies, languages, opener);
                commandLine.setOut(new PrintWriter(out));
                assertThat(commandLine.execute("search", "--index", index.toString(), "--json", "--country", "NPL",
                        "--theme=labour-inspection", "--explain", "true", "trabajo forzoso")).isZero();
                assertThat(withoutTime(out.toString().strip())).isEqualTo(withoutTime(answer));
            }
        }
    }

    /** The API tells them, and the page lets them be switched off and on again, and offers what the question names as a filter. */
    private static void showsOtherNames(SearchServer server) throws Exception {
        JsonNode expansion = JSON.readTree(get(server, "/api/v1/search?q=travail+forc%C3%A9&lang=es")).at("/query/expansions/0");
        assertThat(expansion.path("concept").asText()).isEqualTo("forced-labour");
        assertThat(expansion.path("label").asText()).isEqualTo("Trabajo forzoso");
        assertThat(expansion.path("matched").asText()).isEqualTo("travail forcé");
        assertThat(expansion.path("terms").findValuesAsText("language")).contains("ar", "es");
        assertThat(expansion.path("values").findValuesAsText("value")).contains("forced-labour");

        Document page = Jsoup.parse(get(server, "/?q=travail+forc%C3%A9"));
        assertThat(page.select(".other-names [lang=ar][dir=rtl]").eachText()).contains("العمل الجبري");
        String without = page.select(".other-names li > a").attr("href");
        assertThat(without).isEqualTo("/?q=travail+forc%C3%A9&expand.not=forced-labour");
        Document again = Jsoup.parse(get(server, without));
        assertThat(again.select(".other-names").text()).isEqualTo("Look for other names, too");
        assertThat(again.select(".other-names a").attr("href")).isEqualTo("/?q=travail+forc%C3%A9");

        Document nepal = Jsoup.parse(get(server, "/?q=labour+nepal"));
        assertThat(nepal.select(".offers a").eachAttr("href")).contains("/?q=labour+nepal&country=NPL");
        assertThat(Jsoup.parse(get(server, "/?q=labour+nepal&country=NPL")).select(".offers a.country")).isEmpty();
    }

    private static String withoutTime(String json) {
        return json.replaceAll("\"tookMillis\":[0-9]+", "");
    }
}
