package org.lodestar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.Related;

/** The pages for people, over a real port. */
class PagesIT {

    @SuppressWarnings("NullAway.Init")
    private static SearchServer server;

    @BeforeAll
    static void start() {
        FakeSearchEngine engine = new FakeSearchEngine(SampleCollection.documents(), SampleCollection.VOCABULARIES);
        engine.relate("gcg5-pack",
                new Related(Related.How.TRANSLATION, 1, List.of(document("vietnam-2020"))),
                new Related(Related.How.NEAR_DUPLICATE, 30, List.of(
                        document("nasty"), document("testimony-7"), document("vietnam-2020"), document("domestic-work-ar"))));
        server = SampleServer.start(0, engine);
    }

    private static org.lodestar.corpus.Document document(String id) {
        return SampleCollection.documents().stream().map(TaggedDocument::document).filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpRequest.Builder request(String path) {
        return new LocalClient(server).request(path);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return new LocalClient(server).get(path);
    }

    @ParameterizedTest
    @CsvSource({"/nothing,404", "/documents/none,404", "/?contry=NPL,400", "/documents/gcg5-pack?page=x,400"})
    void givesPeoplePagesOfProblems(String path, int status) throws Exception {
        HttpResponse<String> response = LocalClient.send(request(path).header("Accept", LocalClient.BROWSER).header("Accept-Language", "es"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).matches("text/html; ?charset=utf-8");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse("")).contains("style-src 'self'");
        assertThat(Jsoup.parse(response.body()).select("html[lang=es] main h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=labour", "/documents/nasty", "/?q=%3Cscript%3Ealert(4)%3C/script%3E%22%27", "/?organisation=%3Cimg+src=x%3E",
        "/?q=labour&lang=ar&organisation=%22onfocus=x"})
    void nothingThatWasWrittenElsewhereBecomesAnElement(String path) throws Exception {
        HttpResponse<String> response = LocalClient.send(request(path).header("Accept", LocalClient.BROWSER));
        Document page = Jsoup.parse(response.body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(page.select("script:not([src^=/assets/lodestar.js?v=]), img, style, iframe, object, [style], [onload], [onerror], [onfocus]")).isEmpty();
        assertThat(page.select("svg")).hasSize(1);
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream())
                .filter(attribute -> attribute.getKey().startsWith("on"))).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.matches("(/|#|https?://).*"));
    }

    @Test
    void thePageBringsTheScriptOfSuggestionsAndNamesForItsKinds() throws Exception {
        HttpResponse<String> response = get("/?lang=es");
        Document page = Jsoup.parse(response.body());
        HttpResponse<String> script = get(page.select("script").attr("src"));

        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'").contains("connect-src 'self'").doesNotContain("unsafe");
        assertThat(page.select("form[role=search]").attr("data-suggestions")).isEqualTo("Sugerencias");
        assertThat(page.select("form[role=search]").attr("data-kinds"))
                .contains("\"country\":\"País\"").contains("\"title\":\"Documento\"");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type").orElse("")).matches("text/javascript; ?charset=utf-8");
        assertThat(script.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(script.body()).contains("/api/v1/suggest").doesNotContain("innerHTML");
    }

    @Test
    void linksToASpellingThatFindsMoreAndKeepsTheFilters() throws Exception {
        try (SearchServer misspelling = SampleServer.start(0, new FakeSearchEngine(
                SampleCollection.documents(), SampleCollection.VOCABULARIES).spell("labour <inspection>"))) {
            Document page = Jsoup.parse(new LocalClient(misspelling).get("/?q=labuor&country=NPL&lang=fr").body());

            assertThat(page.select(".did-you-mean").text()).isEqualTo("Vouliez-vous dire : labour <inspection>");
            assertThat(page.select(".did-you-mean a").attr("href"))
                    .isEqualTo("/?q=labour+%3Cinspection%3E&country=NPL&lang=fr");
        }
        assertThat(Jsoup.parse(get("/?q=labour").body()).select(".did-you-mean")).isEmpty();
    }

    @Test
    void aDocumentsPageListsSimilarOnesWithWhatTheyShare() throws Exception {
        Document page = Jsoup.parse(get("/documents/testimony-7?lang=en").body());
        Document without = Jsoup.parse(get("/documents/domestic-work-ar?lang=en").body());

        assertThat(page.select(".similar h2").text()).isEqualTo("Similar documents");
        assertThat(page.select(".similar > ul > li > a").eachAttr("href")).allMatch(href -> href.matches("/documents/.*\\?lang=en"));
        assertThat(page.select(".similar .tags a.country").eachAttr("href")).contains("/?country=IND&lang=en");
        assertThat(without.select(".similar")).isEmpty();
    }

    @Test
    void showsAHostileTitleAsText() throws Exception {
        Document page = Jsoup.parse(get("/documents/nasty").body());

        assertThat(page.select("h1").text()).isEqualTo("<script>alert('title')</script> & labour");
        assertThat(page.title()).startsWith("<script>alert('title')</script> & labour");
    }

    @Test
    void tellsTheDocumentsThatAreTheSameInSomeWay() throws Exception {
        Document found = Jsoup.parse(get("/?q=Nepal+inspecci%C3%B3n&lang=es").body());
        Document read = Jsoup.parse(get("/documents/gcg5-pack").body());

        assertThat(found.select(".hit .related")).hasSize(2);
        assertThat(found.select(".related").first().text()).startsWith("Traducciones Điều tra quốc gia").endsWith("vietnamita");
        assertThat(found.select(".related").first().select("a").attr("href")).isEqualTo("/documents/vietnam-2020?lang=es");
        assertThat(found.select(".related").last().select("a")).hasSize(3);
        assertThat(found.select(".related").last().text()).contains("<script>alert('title')</script>").endsWith("y 27 más");
        assertThat(read.select(".related").last().select("a")).hasSize(4);
        assertThat(read.select(".related").last().text()).startsWith("Nearly the same text").endsWith("and 26 more");
    }

    @Test
    void theDocumentPageShowsTheSectionsThatASectionStandsIn() throws Exception {
        assertThat(Jsoup.parse(get("/documents/nasty").body()).select(".section").eachText())
                .containsExactly("<b>Ports</b> › \"><svg onload=alert(2)>");
        assertThat(Jsoup.parse(get("/documents/gcg5-pack").body()).select(".section")).isEmpty();
    }

    @Test
    void theSearchPageShowsWhatWasFound() throws Exception {
        Document page = Jsoup.parse(get("/?q=labour&country=NPL&not.type=agenda&year=2018..").body());

        assertThat(page.select(".count-line").text()).isEqualTo("1 document with 2 matching passages");
        assertThat(page.select(".hit h2 a").attr("href")).isEqualTo("/documents/nepal-plan-2018-22879e9df2bf");
        assertThat(page.select(".snippet mark").eachText()).contains("labour");
        assertThat(page.select("fieldset input[name=country][value=NPL]").hasAttr("checked")).isTrue();
        assertThat(page.select(".chip").eachAttr("href")).containsExactly(
                "/?q=labour&not.type=agenda&year=2018..", "/?q=labour&country=NPL&year=2018..",
                "/?q=labour&country=NPL&not.type=agenda");
        assertThat(page.select("input[type=hidden][form=search]").eachAttr("name")).containsExactly("not.type", "year");
    }

    @Test
    void theDocumentPageMarksThePageThatWasAskedFor() throws Exception {
        Document page = Jsoup.parse(get("/documents/gcg5-pack?page=9").body());

        assertThat(page.select(".text.asked").eachAttr("id")).containsExactly("p2", "p3");
        assertThat(page.select("#page-9")).hasSize(1);
        assertThat(page.select("#page-9 a").attr("href")).isEqualTo("/api/v1/documents/gcg5-pack/original#page=9");
        assertThat(page.select("#p2 .explained").text()).contains("named: “trabajo forzoso”, page 9");
    }

    @ParameterizedTest
    @CsvSource({"ar,rtl", "vi,ltr", "es,ltr", "fr,ltr", "pt,ltr", "en,ltr"})
    void speaksTheReadersLanguage(String language, String direction) throws Exception {
        Document page = Jsoup.parse(get("/?q=labour&lang=" + language).body());

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("html").attr("dir")).isEqualTo(direction);
    }

    @Test
    void theStyleSheetMayBeKeptForGood() throws Exception {
        String href = Jsoup.parse(get("/").body()).select("link[rel=stylesheet]").attr("href");

        HttpResponse<String> css = get(href);
        assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(css.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(get("/assets/lodestar.css?v=old").headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void keepsEveryChoiceWhenTheReaderAsksForMore() throws Exception {
        Document page = Jsoup.parse(get("/?q=labour&size=2&theme.match=all&scope=document&sort=title&lang=es").body());

        assertThat(page.select("input[type=hidden]").eachAttr("name"))
                .containsExactlyInAnyOrder("lang", "size", "theme.match", "scope", "sort");
        assertThat(page.select("a[rel=next]").attr("href"))
                .isEqualTo("/?q=labour&theme.match=all&scope=document&size=2&lang=es&sort=title&page=2");
        assertThat(page.select(".pagination").text()).isEqualTo("Página 1 de 3 Siguiente");
    }

    @Test
    void saysWhatMayHelpWhereNothingIsFound() throws Exception {
        Document page = Jsoup.parse(get("/?q=%22no+such%22&country=CHL").body());

        assertThat(page.select(".count-line").text()).isEqualTo("Nothing was found.");
        assertThat(page.select(".empty a").eachAttr("href")).containsExactly("/?q=%22no+such%22", "/?q=no+such&country=CHL", "/");
        assertThat(page.select("input[name=country][value=CHL]").hasAttr("checked")).isTrue();
    }
}
