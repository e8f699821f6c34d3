package org.lodestar.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers open files whose sources have changed, are gone, or lie in an archive. */
class KeptOriginalsIT {

    @TempDir
    private Path folder;
    private PackagedLodestar lodestar;
    private Path docs;

    @BeforeEach
    void writeSources() throws IOException {
        lodestar = new PackagedLodestar(folder);
        docs = Files.createDirectories(folder.resolve("docs"));
        for (String name : new String[] {"gone", "changed", "quiet"}) {
            Files.writeString(docs.resolve(name + ".txt"), "The plan that is " + name + ".");
        }
        Files.writeString(docs.resolve("quiet.txt.meta.json"), "{\"id\": \"quiet\", \"snippets\": false}");
        try (OutputStream file = Files.newOutputStream(docs.resolve("pack.zip")); ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("in/año.txt"));
            zip.write("The plan that is packed.".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String key(PackagedLodestar.Server server, String word) throws Exception {
        JsonNode found = server.search("q=" + word);
        assertThat(found.at("/total/documents").asInt()).as(found.toString()).isEqualTo(1);
        return found.at("/results/0/document/key").asText();
    }

    private static PackagedLodestar.Reply original(PackagedLodestar.Server server, String word) throws Exception {
        return server.reply("/api/v1/documents/" + key(server, word) + "/original");
    }

    private static boolean offersOriginal(PackagedLodestar.Server server, String word) throws Exception {
        String api = server.reply("/api/v1/documents/" + key(server, word)).text();
        boolean linked = server.page("/documents/" + key(server, word)).contains("/original");
        assertThat(JsonMapper.builder().build().readTree(api).at("/document/original").asBoolean()).isEqualTo(linked);
        return linked;
    }

    private void change() throws IOException {
        Files.delete(docs.resolve("gone.txt"));
        Files.writeString(docs.resolve("changed.txt"), "Something else.");
        Files.delete(docs.resolve("pack.zip"));
    }

    @Test
    void openWhatWasKept() throws Exception {
        PackagedLodestar.Finished indexed = lodestar.run("index", "--keep-originals", "docs");
        assertThat(indexed.exit()).as(indexed.toString()).isZero();
        change();

        try (PackagedLodestar.Server server = lodestar.serve()) {
            for (String word : new String[] {"gone", "changed", "packed"}) {
                assertThat(original(server, word).text()).isEqualTo("The plan that is " + word + ".");
                assertThat(offersOriginal(server, word)).isTrue();
            }
            assertThat(original(server, "gone").headers()).contains("gone.txt");
            assertThat(original(server, "packed").headers()).contains("a%C3%B1o.txt");
            assertThat(original(server, "quiet").status()).isEqualTo(403);
            assertThat(offersOriginal(server, "quiet")).isFalse();
        }
    }

    @Test
    void areToldThatTheFileIsGoneWhereItWasNotKept() throws Exception {
        assertThat(lodestar.run("index", "docs").exit()).isZero();
        change();

        try (PackagedLodestar.Server server = lodestar.serve()) {
            for (String word : new String[] {"gone", "changed", "packed"}) {
                assertThat(original(server, word).status()).isEqualTo(410);
                assertThat(original(server, word).text()).contains("--keep-originals");
            }
            assertThat(offersOriginal(server, "packed")).isFalse();
        }
    }
}
