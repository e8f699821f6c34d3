package org.lodestar.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestar.engine.CursorGoneException;
import org.lodestar.engine.SearchTimeoutException;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.request.ReaderLanguages;

/** The server over a real port. */
class SearchServerIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FakeSearchEngine ENGINE =
            new FakeSearchEngine(SampleCollection.documents(), SampleCollection.VOCABULARIES);

    @SuppressWarnings("NullAway.Init")
    private static SearchServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.start(0, ENGINE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void mend() {
        ENGINE.failWith(null);
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    @Test
    void suggestsHowWhatIsTypedMayGoOn() throws Exception {
        JsonNode answer = json("/api/v1/suggest?q=nep&lang=ar&size=1");

        assertThat(answer.get("query").asText()).isEqualTo("nep");
        assertThat(json("/api/v1/suggest?q=nep&size=1").get("suggestions")).isEqualTo(JSON.readTree("""
                [{"kind": "country", "text": "Nepal", "matched": null, "value": "NPL", "key": null, "documents": 2}]"""));
        assertThat(json("/api/v1/suggest").get("suggestions")).isEmpty();
        assertThat(json("/api/v1/suggest?q=survivor").get("suggestions").get(0).get("key").asText()).isEqualTo("testimony-7");
    }

    @Test
    void listsSimilarDocumentsWithWhatTheyShare() throws Exception {
        JsonNode answer = json("/api/v1/documents/testimony-7/similar?lang=es&size=50");

        assertThat(answer.get("document").asText()).isEqualTo("testimony-7");
        assertThat(answer.get("index").get("generation").asText()).isEqualTo(FakeSearchEngine.GENERATION.id());
        assertThat(answer.get("results")).isNotEmpty().allSatisfy(result -> {
            assertThat(result.get("document").get("title").asText()).isNotBlank();
            assertThat(result.get("score").asDouble()).isPositive();
            assertThat(result.get("shared").get(0)).isEqualTo(
                    JSON.readTree("{\"dimension\": \"country\", \"value\": \"IND\", \"label\": \"India\"}"));
        });
        assertThat(get("/api/v1/documents/none/similar").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/suggest?qq=nep,nearest is 'q'", "/api/v1/suggest?q=a&size=0,size is 0; it can be a whole number from 1 to 50",
        "/api/v1/suggest?q=a&lang=xx,'xx' is not a value of lang", "/api/v1/documents/testimony-7/similar?sise=3,nearest is 'size'"
    })
    void refusesParametersOfSuggestionsThatItDoesNotKnow(String path, String detail) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(response.body()).get("detail").asText()).contains(detail);
    }

    private static HttpRequest.Builder request(String path) {
        return new LocalClient(server).request(path);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return new LocalClient(server).get(path);
    }

    /** What java.net.URI would not let through. */
    private static String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:lodestar:problem:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("instance").asText()).startsWith("/");
        assertThat(response.body()).doesNotContain("Exception", "\tat ", "org.lodestar.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search?contry=NPL, 400, bad-parameter", "/api/v1/search?country=NPX, 400, bad-parameter",
        "/api/v1/search?q=%FF, 400, bad-parameter", "/api/v1/documents/none, 404, no-document",
        "/api/v1/documents/none?x=1, 400, bad-parameter", "/api/v1/documents/none/original, 404, no-document",
        "/api/v1/documents/nepal-plan-2018-22879e9df2bf/original, 404, no-original",
        "/api/v1/documents/testimony-7/original, 403, original-withheld",
        "/api/v1/documents/gcg5-pack/original, 410, original-gone", "/api/v1/vocabularies/themes, 404, no-vocabulary",
        "/api/v1/vocabularies/year, 404, no-vocabulary", "/nothing, 404, not-found", "/assets/../../pom.xml, 400, bad-request",
        "/api/v1, 404, not-found"
    })
    void saysWhatIsWrong(String path, int status, String type) throws Exception {
        assertProblem(get(path), status, type);
    }

    @Test
    void namesTheParameterAndTheNearest() throws Exception {
        JsonNode problem = JSON.readTree(get("/api/v1/search?contry=NPL").body());

        assertThat(problem.path("parameter").asText()).isEqualTo("contry");
        assertThat(problem.path("nearest").asText()).isEqualTo("country");
    }

    @Test
    void allowsReadingOnly() throws Exception {
        HttpResponse<String> response =
                LocalClient.send(request("/api/v1/search").POST(HttpRequest.BodyPublishers.ofString("q=x")));

        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void tellsWhenToTryAgainAfterATimeout() throws Exception {
        ENGINE.failWith(() -> new SearchTimeoutException(Duration.ofSeconds(5)));
        HttpResponse<String> response = get("/api/v1/search?q=labour");

        assertProblem(response, 503, "search-timeout");
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void tellsThatACursorIsGone() throws Exception {
        ENGINE.failWith(() -> new CursorGoneException("20260101-1"));

        assertProblem(get("/api/v1/search?after=x"), 410, "cursor-gone");
    }

    @Test
    void tellsNothingOfItsOwnFailures() throws Exception {
        ENGINE.failWith(() -> new IllegalStateException("secret of org.lodestar.engine"));
        HttpResponse<String> response = get("/api/v1/search?q=labour");

        assertProblem(response, 500, "internal");
        assertThat(response.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/documents/a%2Fb", "/documents/a%5Cb", "/documents/a%00b", "/documents/%FF%FE", "/%2e%2e/etc", "/documents/..%2f..%2fpom.xml",
        "/documents/\u00ff", "/a%"
    })
    void jettysRefusalsAreProblemsToo(String path) throws Exception {
        String response = raw("GET " + path + " HTTP/1.1\r\nHost: localhost");

        assertThat(response).startsWith("HTTP/1.1 400").contains(
                "Content-Type: application/problem+json", "X-Content-Type-Options: nosniff", "\"status\":400", "\"instance\":\"/");
    }

    @ParameterizedTest
    @CsvSource({
        "/documents/a%00b, /documents/a%00b", "/x%ZZ/y?q=labour, /x%25ZZ/y", "/a%, /a%25", "/documents/%FF%FE, /documents/%FF%FE",
        "/documents/a%2Fb, /documents/a%2Fb", "/<b>%, /%3Cb%3E%25"
    })
    void namesThePathThatJettyRefusesAsSafeText(String path, String instance) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 400").contains("\"instance\":\"" + instance + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%FF", "q=\u00ff", "q=%ZZ", "q=labour%zz"})
    void namesTheParameterWhoseBytesAreNotText(String query) throws Exception {
        assertThat(raw("GET /api/v1/search?" + query + " HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 400").contains("\"type\":\"urn:lodestar:problem:bad-parameter\"", "\"parameter\":\"q\"");
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws Exception {
        String path = "/?q=" + "a".repeat(9_000);

        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 414").contains("application/problem+json");
        assertThat(raw("GET " + path.repeat(4) + " HTTP/1.1\r\nHost: localhost"))
                .startsWith("HTTP/1.1 414").contains("application/problem+json");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(40_000)))
                .startsWith("HTTP/1.1 431").contains("application/problem+json");
    }

    @Test
    void answersABrokenRequestWithAProblem() throws Exception {
        assertThat(raw("NONSENSE")).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void givesProgramsJsonWhateverTheyAccept() throws Exception {
        assertProblem(LocalClient.send(request("/api/v1/search?x=1").header("Accept", LocalClient.BROWSER)), 400, "bad-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/documents/gcg5-pack", "/nothing", "/api/v1/search", "/api/v1/search?x=1", "/assets/lodestar.css", "/health/live",
        "/api/v1/documents/gcg5-pack/original"
    })
    void everyResponseCarriesSecurityHeaders(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'").contains("frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/?q=labour", "/?q=kingfisher&explain=true", "/?q=labour&lang=ar", "/documents/testimony-7", "/documents/testimony-7?page=1",
        "/api/v1/search?q=labour&explain=true&passages=20", "/api/v1/search?organisation=Survivor+Alliance&size=100",
        "/api/v1/search?facets=organisation,country&facet.organisation.prefix=s", "/api/v1/documents/testimony-7",
        "/api/v1/documents/testimony-7/original", "/api/v1/documents/testimony-7?lang=es"
    })
    void quotesNothingOfADocumentThatMayNotBeQuoted(String path) throws Exception {
        String body = get(path).body().replaceAll("kingfisher&amp;|q=kingfisher|value=\"kingfisher\"|<title>kingfisher", "");

        assertThat(body).isNotEmpty().doesNotContainIgnoringCase(SampleCollection.CANARY).doesNotContain("papers");
    }

    @Test
    void findsADocumentThatMayNotBeQuoted() throws Exception {
        assertThat(get("/api/v1/search?q=kingfisher").body()).contains("\"key\":\"testimony-7\"").contains("\"snippet\":null");
    }

    @Test
    void listsVocabularies() throws Exception {
        JsonNode themes = JSON.readTree(get("/api/v1/vocabularies/theme").body());

        assertThat(themes.path("dimension").asText()).isEqualTo("theme");
        JsonNode fishing = themes.path("values").valueStream()
                .filter(value -> value.path("value").asText().equals("fishing")).findFirst().orElseThrow();
        assertThat(fishing.path("parent").asText()).isEqualTo("sectors");
        assertThat(fishing.path("labels").path("es").asText()).isEqualTo("Pesca");
    }

    @Test
    void answersHeadAsItWouldGet() throws Exception {
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();

        assertThat(LocalClient.send(request("/api/v1/search").method("HEAD", nothing)).statusCode()).isEqualTo(200);
        assertThat(LocalClient.send(request("/api/v1/search?x=1").method("HEAD", nothing)).statusCode()).isEqualTo(400);
        assertThat(LocalClient.send(request("/documents/none").method("HEAD", nothing)).statusCode()).isEqualTo(404);
    }

    @Test
    void isReadyOnceAnEngineIsOpen() throws Exception {
        try (SearchServer early = SearchServer.start(new ServerConfig(
                "127.0.0.1", 0, Duration.ofSeconds(5), SampleCollection.VOCABULARIES, new ReaderLanguages(List.of("en")),
                new KeptOriginals(Path.of("no-index"))))) {
            String base = "http://127.0.0.1:" + early.port();
            assertProblem(LocalClient.send(HttpRequest.newBuilder(URI.create(base + "/health/ready"))), 503, "not-ready");
            assertProblem(LocalClient.send(HttpRequest.newBuilder(URI.create(base + "/api/v1/search"))), 503, "not-ready");
            assertThat(LocalClient.send(HttpRequest.newBuilder(URI.create(base + "/health/live"))).statusCode()).isEqualTo(200);
            early.open(ENGINE);
            assertThat(LocalClient.send(HttpRequest.newBuilder(URI.create(base + "/health/ready"))).statusCode()).isEqualTo(200);
        }
    }
}
