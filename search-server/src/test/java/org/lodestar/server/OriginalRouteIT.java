package org.lodestar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Metadata;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.SourceFile;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.contents.KeptOriginals;

class OriginalRouteIT {

    private static final String CONTENT = "<h1>0123456789</h1>";

    @TempDir
    Path folder = Path.of("");

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private SearchServer server;

    @BeforeEach
    void start() throws IOException {
        server = SampleServer.start(0, new FakeSearchEngine(
                List.of(document("page", "página.html", "text/html", true), document("paper", "paper.pdf", "application/pdf", true),
                        document("kept", "kept.pdf", "application/pdf", false), document("mail", "mail.eml", "message/rfc822", true), inside(document("inside", "plan.pdf", "application/pdf", true))),
                SampleCollection.VOCABULARIES), folder.resolve("index"));
    }

    private void keepOriginal() throws IOException {
        Path file = Files.writeString(folder.resolve("copy"), CONTENT);
        assertThat(new KeptOriginals(folder.resolve("index")).keep(file, Sha256.of(CONTENT))).isTrue();
    }

    @Test
    void sendsTheCopyOfAFileThatIsGoneUnderTheNameThatItHad() throws Exception {
        keepOriginal();
        Files.delete(folder.resolve("página.html"));

        HttpResponse<String> response = get("page");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(CONTENT);
        assertThat(response.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=\"p_gina.html\"");
        assertThat(response.headers().firstValue("Content-Security-Policy")).contains("sandbox");
        assertThat(get("kept").statusCode()).as("what may not be given out stays, whatever was kept").isEqualTo(403);
    }

    @Test
    void sendsTheCopyOfAFileInAnArchiveAndThePageLinksToIt() throws Exception {
        keepOriginal();

        HttpResponse<String> response = get("inside");
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/documents/inside")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo(CONTENT);
        assertThat(response.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline; filename=\"plan.pdf\"");
        assertThat(page.body()).contains("/documents/inside/original");
    }

    /** Its file in place may hold what has been withdrawn since; of such a mail no copy is kept. */
    @Test
    void sendsAMailOnlyAsACopy() throws Exception {
        HttpResponse<String> inPlace = get("mail");

        assertThat(inPlace.statusCode()).isEqualTo(410);
        assertThat(inPlace.body()).contains("a mail holds what is attached to it").doesNotContain("0123456789");
        keepOriginal();
        assertThat(get("mail").body()).isEqualTo(CONTENT);
    }

    @Test
    void sendsNoCopyThatIsNotWhatWasKept() throws Exception {
        keepOriginal();
        Files.writeString(new KeptOriginals(folder.resolve("index")).find(Sha256.of(CONTENT)).orElseThrow(), CONTENT.replace('0', '1'));

        assertThat(get("inside").statusCode()).isEqualTo(410);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TaggedDocument document(String id, String name, String mediaType, boolean original) throws IOException {
        Path file = Files.writeString(folder.resolve(name), CONTENT);
        Metadata metadata = new Metadata(
                id, "en", null, "report", List.of(), List.of(), List.of(), List.of(), null, null, null, true, original, null, null,
                Map.of());
        return new TaggedDocument(
                new Document(id, "root/" + name,
                        new SourceFile(file.toString(), Files.size(file), Sha256.of(CONTENT), mediaType), metadata, null, false, List.of()),
                List.of(new Passage(1, null, null, "en", "text", List.of())));
    }

    /** The same as a file in an archive, which has no path. */
    private static TaggedDocument inside(TaggedDocument tagged) {
        Document d = tagged.document();
        SourceFile file = java.util.Objects.requireNonNull(d.file());
        return new TaggedDocument(
                new Document(d.id(), "root/pack.zip/plan.pdf", new SourceFile(null, file.bytes(), file.sha256(), file.mediaType()),
                        d.metadata(), null, false, List.of()),
                tagged.passages());
    }

    @Test
    void isNotThereForAFileInAnArchiveAndNoPageLinksToIt() throws Exception {
        HttpResponse<String> response = get("inside");
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/documents/inside")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.body()).contains("original-inside", "lies in another, an archive or a mail", "root/pack.zip/plan.pdf");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("root/pack.zip/plan.pdf").doesNotContain("/original");
    }

    private HttpResponse<String> get(String key, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/api/v1/documents/" + key + "/original"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void sendsTheFileAsADownloadThatIsNeverRenderedHere() throws Exception {
        HttpResponse<String> response = get("page");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(CONTENT);
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"p_gina.html\"; filename*=UTF-8''p%C3%A1gina.html");
        assertThat(response.headers().firstValue("Content-Security-Policy")).contains("sandbox");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(CONTENT.length());
    }

    @Test
    void letsBrowsersShowAPdf() throws Exception {
        HttpResponse<String> response = get("paper");

        assertThat(response.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void sendsParts() throws Exception {
        HttpResponse<String> part = get("paper", "Range", "bytes=4-13", "Accept-Encoding", "gzip");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("0123456789");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 4-13/" + CONTENT.length());
        assertThat(get("paper", "Range", "bytes=-5").body()).isEqualTo("</h1>");
        HttpResponse<String> beyond = get("paper", "Range", "bytes=100-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + CONTENT.length());
        assertThat(get("paper", "Range", "bytes=4-13", "If-Range", "\"other\"").body()).isEqualTo(CONTENT);
    }

    @Test
    void sendsNothingToWhomHasItAlready() throws Exception {
        String etag = get("paper").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("paper", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void isGoneOnceTheFileIsAnotherOne() throws Exception {
        assertThat(get("page").statusCode()).isEqualTo(200);
        Files.writeString(folder.resolve("página.html"), CONTENT.replace('0', '1'));
        Files.setLastModifiedTime(folder.resolve("página.html"), java.nio.file.attribute.FileTime.fromMillis(0));

        HttpResponse<String> response = get("page");
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        Files.delete(folder.resolve("página.html"));
        assertThat(get("page").statusCode()).isEqualTo(410);
    }

    @Test
    void keepsBackWhatIsNotToBeGivenOut() throws Exception {
        assertThat(get("kept").statusCode()).isEqualTo(403);
    }
}
