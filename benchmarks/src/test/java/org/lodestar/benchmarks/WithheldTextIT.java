package org.lodestar.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What survivors told must not get out: not of a document that may not be quoted, by any route, and of a withdrawn one not even
 * out of the files of the index. Each such text holds a word that stands nowhere else.
 */
class WithheldTextIT {

    /** In a document with {@code snippets: false}. No request says the whole word, as an answer repeats what was asked. */
    private static final String QUIET = "quetzalquiet";
    /** In a document that may be quoted, until it is withdrawn. */
    private static final String GONE = "quetzalgone";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> QUERIES = List.of(
            "", "quetzalq*", "quetzalg*", "quetzal*", "quetzalquie", "quetzalgon", "lantern", "lantren", "%22lantern+quetzalq%22",
            "title:lantern", "-lantern", "quetzalquiez", "quetzalgonx");
    private static final List<String> VARIANTS = List.of(
            "", "&explain=true&passages=20", "&sort=title", "&sort=-date", "&expand=none&size=100", "&lang=ar",
            "&facets=country,region,group,theme,sdg,language,type,organisation,organisationType,year&facet.size=1000",
            "&facets=organisation&facet.organisation.prefix=q", "&scope=document&country=NPL", "&not.country=PER", "&country=quetzalq",
            "&theme=quetzalg", "&organisation=quetzalq", "&quetzalq=1", "&after=x", "&page=2&size=1");
    private static final List<String> DIMENSIONS = List.of(
            "country", "region", "group", "theme", "sdg", "language", "type", "organisation", "organisationType", "year", "quetzalq");
    private static final Pattern ROUTE = Pattern.compile("read\\(routes, (\"[^\"]+\"|asset\\.path\\(\\))");

    @TempDir
    private Path folder;
    private PackagedLodestar lodestar;

    @BeforeEach
    void index() throws Exception {
        lodestar = new PackagedLodestar(folder);
        testimony("quiet", QUIET, "{\"id\": \"quiet\", \"title\": \"Lantern A\", \"language\": \"en\", \"snippets\": false}");
        testimony("gone", GONE, "{\"id\": \"gone\", \"title\": \"Lantern B\", \"language\": \"en\"}");
        testimony("copy", GONE, "{\"id\": \"copy\", \"title\": \"Lantern C\", \"language\": \"en\"}");
        Files.writeString(folder.resolve("partners.jsonl"),
                "{\"id\": \"gone-record\", \"title\": \"Lantern D\", \"text\": \"A lantern, said %s.\"}\n".formatted(GONE)
                        + "{\"id\": \"union\", \"title\": \"Lantern E\", \"text\": \"A union in Peru with a lantern.\"}\n");
        assertThat(lodestar.run("index", "--keep-originals", "docs", "partners.jsonl").exit()).isZero();
    }

    private void testimony(String name, String canary, String metadata) throws IOException {
        Path docs = Files.createDirectories(folder.resolve("docs"));
        String owner = name.equals("copy") ? "gone" : name;
        Files.writeString(docs.resolve(name + ".html"), """
                <html><body><h1>A lantern and %2$s</h1><p>In Nepal a lantern was all that %2$s had, %1$s.</p>
                <h2>%2$s again</h2><p>The inspectors of labour came when %2$s had told of forced labour.</p></body></html>
                """.formatted(owner, canary));
        Files.writeString(docs.resolve(name + ".html.meta.json"), metadata);
    }

    @Test
    void everyRouteIsWalked() throws IOException {
        String server = Files.readString(PackagedLodestar.ROOT.resolve("search-server/src/main/java/org/lodestar/server/SearchServer.java"));
        Set<String> routes = new TreeSet<>();
        ROUTE.matcher(server).results().map(found -> found.group(1).replace("\"", "")).forEach(routes::add);

        assertThat(routes).as("a new route must be walked by paths() too").containsExactlyInAnyOrder(
                "/", "/documents/{key}", "asset.path()", "/api/v1/search", "/api/v1/documents/{key}",
                "/api/v1/documents/{key}/original", "/api/v1/documents/{key}/similar", "/api/v1/suggest",
                "/api/v1/vocabularies/{dimension}", "/health/live", "/health/ready");
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (String query : QUERIES) {
            for (String variant : VARIANTS) {
                paths.add("/api/v1/search?q=" + query + variant);
                paths.add("/?q=" + query + variant);
            }
            if (!query.isEmpty()) {
                paths.add("/api/v1/suggest?size=20&q=" + query);
            }
        }
        for (String key : List.of("quiet", "gone", "copy", "gone-record", "union", "quetzalq", "%2e%2e")) {
            paths.add("/api/v1/documents/" + key);
            paths.add("/api/v1/documents/" + key + "?lang=es");
            paths.add("/api/v1/documents/" + key + "?quetzalq=1");
            paths.add("/api/v1/documents/" + key + "/original");
            paths.add("/api/v1/documents/" + key + "/similar");
            paths.add("/documents/" + key);
            paths.add("/documents/" + key + "?page=1&lang=ar");
            paths.add("/documents/" + key + "?page=x");
        }
        DIMENSIONS.forEach(dimension -> paths.add("/api/v1/vocabularies/" + dimension));
        paths.addAll(List.of("/health/live", "/health/ready", "/assets/lodestar.css", "/assets/lodestar.js", "/quetzalq", "/api/v1/search%00"));
        return paths;
    }

    /** The paths whose answer, or the headers of it, has a word, be it in marked parts. */
    private static List<String> showing(PackagedLodestar.Server server, String word) throws Exception {
        List<String> showing = new ArrayList<>();
        for (String path : paths()) {
            for (String accept : List.of("application/json", "text/html")) {
                PackagedLodestar.Reply reply = server.reply(path, "Accept", accept);
                String text = (reply.text() + reply.headers()).toLowerCase(Locale.ROOT);
                if (text.contains(word) || text.replaceAll("<[^>]*>|&lt;/?mark&gt;|\\\\u003c/?mark\\\\u003e", "").contains(word)) {
                    showing.add(path);
                }
            }
        }
        return showing;
    }

    @Test
    void noRouteShowsTextThatMayNotBeQuoted() throws Exception {
        try (PackagedLodestar.Server server = lodestar.serve()) {
            assertThat(server.search("q=quetzalq*").at("/results/0/document/id").asText()).as("it is found").isEqualTo("quiet");
            assertThat(showing(server, GONE)).as("the walk sees what may be seen")
                    .contains("/api/v1/search?q=quetzalg*", "/?q=quetzalg*", "/documents/gone", "/api/v1/documents/gone",
                            "/api/v1/documents/gone/original");

            assertThat(showing(server, QUIET)).isEmpty();
        }
        assertThat(lodestar.run("search", "--json", "--explain", "true", "quetzalq*").output()).contains("\"quiet\"").doesNotContain(QUIET);
        assertThat(lodestar.run("search", "quetzalq*").output()).contains("Lantern A").doesNotContain(QUIET);
    }

    @Test
    void nothingIsLeftOfAWithdrawnDocument() throws Exception {
        Files.writeString(folder.resolve("docs/more.txt"), "More of a lantern in Peru.");
        assertThat(lodestar.run("index", "--keep-originals", "docs", "partners.jsonl").exit()).isZero();
        try (PackagedLodestar.Server server = lodestar.serve()) {
            JsonNode before = server.search("q=lantern&size=1&sort=title");
            String generation = before.at("/index/generation").asText();
            assertThat(showing(server, GONE)).isNotEmpty();

            PackagedLodestar.Finished withdrawn = lodestar.run("withdraw", "gone", "gone-record");

            assertThat(withdrawn.exit()).as(withdrawn.errors()).isZero();
            assertThat(withdrawn.output()).contains("withdrawn with 'gone', as copies of the same file: 'copy'");
            Instant end = Instant.now().plus(PATIENCE);
            String next = "/api/v1/search?q=lantern&size=1&sort=title&after=" + before.at("/next").asText();
            while (server.search("").at("/index/generation").asText().equals(generation) || server.reply(next).status() != 410) {
                assertThat(Instant.now()).as("the server follows").isBefore(end);
                Thread.onSpinWait();
            }
            assertThat(showing(server, GONE)).isEmpty();
            assertThat(server.reply("/api/v1/documents/gone").status()).isEqualTo(404);
            assertThat(server.reply("/api/v1/documents/copy/original").status()).isEqualTo(404);
        }
        assertNothingOfItIsInTheIndex();
        assertThat(lodestar.run("rollback").exit()).isZero();
        assertThat(lodestar.run("index", "--keep-originals", "docs", "partners.jsonl").exit()).isZero();
        assertThat(lodestar.run("index", "--full", "--keep-originals", "docs", "partners.jsonl").exit()).isZero();
        assertNothingOfItIsInTheIndex();
        assertThat(lodestar.run("search", "--json", "quetzalg*").output()).contains("\"documents\":0");
    }

    @Test
    void noFileIsKeptWhoseTextMayNotBeQuoted() throws IOException {
        assertThat(placesInTheIndex(GONE)).as("files are kept").anyMatch(place -> place.contains("index/originals/"));
        assertThat(placesInTheIndex(QUIET)).noneMatch(place -> place.contains("index/originals/"));
    }

    private void assertNothingOfItIsInTheIndex() throws IOException {
        assertThat(placesInTheIndex("lantern")).as("the search of files sees what is there").isNotEmpty();
        assertThat(placesInTheIndex(GONE)).isEmpty();
    }

    /** Files of the index that hold a word as it is, and the generations that hold it as a term or in a stored field. */
    private List<String> placesInTheIndex(String word) throws IOException {
        List<String> places = new ArrayList<>();
        Path index = folder.resolve("var/index");
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains(word)) {
                    places.add(file.toString());
                }
            }
        }
        List<Path> generations;
        try (Stream<Path> list = Files.list(index.resolve("generations"))) {
            generations = list.toList();
        }
        for (Path generation : generations) {
            try (FSDirectory directory = FSDirectory.open(generation); DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    addPlaces(leaf, word, generation, places);
                }
            }
        }
        return places;
    }

    private static void addPlaces(LeafReaderContext leaf, String word, Path generation, List<String> places) throws IOException {
        for (var field : leaf.reader().getFieldInfos()) {
            var terms = leaf.reader().terms(field.name);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                if (term.utf8ToString().contains(word)) {
                    places.add(generation + " " + field.name);
                }
            }
        }
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            for (var stored : leaf.reader().storedFields().document(doc).getFields()) {
                var bytes = stored.binaryValue();
                String text = bytes == null ? stored.stringValue() : bytes.utf8ToString();
                if (text.toLowerCase(Locale.ROOT).contains(word)) {
                    places.add(generation + " stored " + stored.name());
                }
            }
        }
    }
}
