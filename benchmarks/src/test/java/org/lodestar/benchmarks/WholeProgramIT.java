package org.lodestar.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command, run in an empty folder as its users run it: files, index, search, pages. */
class WholeProgramIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String PACK = """
            Page 1: Paquete de la reunión

            Reunión de coordinación

            La reunión trata de los avances de cada país.

            Page 2: Paquete de la reunión

            El plan prevé diez municipios sin trabajo infantil y más inspectores en las fábricas de ladrillos.

            N EPAL

            Page 3: Paquete de la reunión

            La pesca artesanal emplea a niños, y la ley se revisa.

            M AURITANIA
            """;

    @TempDir
    Path folder;

    private PackagedLodestar lodestar;

    @BeforeEach
    void writeSources() throws IOException {
        lodestar = new PackagedLodestar(folder);
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Files.writeString(reports.resolve("pack.txt"), PACK);
        Files.writeString(reports.resolve("pack.txt.meta.json"), "{\"id\": \"pack\", \"title\": \"Paquete\", \"date\": \"2019-07\"}");
        Files.writeString(reports.resolve("note.html"), "<html lang=\"fr\"><title>Note</title><body><h1>Inspection</h1>"
                + "<p>L’inspection du travail de Madagascar cherche le travail forcé.</p></body></html>");
        Files.writeString(folder.resolve("partners.jsonl"),
                "{\"id\": \"tu\", \"title\": \"Trade union\", \"type\": \"partner\", \"text\": \"A union in Chile.\"}\n");
    }

    @Test
    void findsThePageOverHttpThatStoodInAFile() throws Exception {
        PackagedLodestar.Finished indexed = lodestar.run("index", "--report", "report.jsonl", "reports", "partners.jsonl");

        assertThat(indexed.exit()).as(indexed.toString()).isZero();
        assertThat(indexed.lastLine()).matches("published \\S+: 3 documents, \\d+ passages "
                + "\\(3 new, 0 changed, 0 unchanged, 0 removed, 0 blank, 0 failed\\) in \\d+\\.\\d s");
        assertThat(Files.readAllLines(folder.resolve("report.jsonl"))).hasSize(3);

        try (PackagedLodestar.Server server = lodestar.serve()) {
            JsonNode answer = server.search("q=" + encoded("municipios sin trabajo infantil"));
            JsonNode hit = answer.at("/results/0");
            assertThat(hit.at("/document/id").asText()).isEqualTo("pack");
            assertThat(hit.at("/passages/0/page").asInt()).isEqualTo(2);
            assertThat(hit.at("/passages/0/tags").findValuesAsText("value")).contains("NPL", "child-labour", "8.7");
            assertThat(hit.at("/passages/0/snippet").asText()).contains("<mark>");

            assertThat(server.page(hit.at("/passages/0/link").asText())).contains("ladrillos");
            assertThat(server.page("/?q=ladrillos")).contains("Paquete").contains("<mark>ladrillos</mark>");
            assertThat(server.search("q=pesca&country=MRT").at("/results/0/passages/0/page").asInt()).isEqualTo(3);
            assertThat(server.search("q=" + encoded("\"travail forcé\"")).at("/results/0/document/language").asText()).isEqualTo("fr");
        }
    }

    @Test
    void everyCountIsWhatTheClickFinds() throws Exception {
        lodestar.run("index", "reports", "partners.jsonl");
        try (PackagedLodestar.Server server = lodestar.serve()) {
            JsonNode answer = server.search("facets=country,theme,sdg,language,type,year,region,group");
            int checked = 0;
            for (JsonNode facet : answer.at("/facets")) {
                for (JsonNode value : facet.at("/values")) {
                    JsonNode chosen = server.search(facet.at("/dimension").asText() + "=" + encoded(value.at("/value").asText()));
                    assertThat(chosen.at("/total/documents").asInt()).as(value.toString()).isEqualTo(value.at("/count").asInt());
                    checked++;
                }
            }
            assertThat(checked).isGreaterThan(15);
        }
    }

    @Test
    void theCommandLineAnswersAsTheServerDoes() throws Exception {
        lodestar.run("index", "reports", "partners.jsonl");
        PackagedLodestar.Finished found = lodestar.run("search", "--json", "--country", "NPL", "ladrillos");
        try (PackagedLodestar.Server server = lodestar.serve()) {
            JsonNode online = server.search("q=ladrillos&country=NPL");
            JsonNode offline = JSON.readTree(found.output());
            assertThat(offline.at("/results")).isEqualTo(online.at("/results"));
            assertThat(offline.at("/facets")).isEqualTo(online.at("/facets"));
        }
    }

    @Test
    void aRunningServerFollowsAPublishing() throws Exception {
        lodestar.run("index", "reports", "partners.jsonl");
        try (PackagedLodestar.Server server = lodestar.serve()) {
            String before = server.search("").at("/index/generation").asText();
            Files.writeString(folder.resolve("reports/new.txt"), "Kilns in Pakistan keep families in debt bondage.");
            PackagedLodestar.Finished second = lodestar.run("index", "reports", "partners.jsonl");
            assertThat(second.lastLine()).contains("(1 new, 0 changed, 3 unchanged, 0 removed, 0 blank, 0 failed)");

            Instant end = Instant.now().plus(PATIENCE);
            while (server.search("").at("/index/generation").asText().equals(before)) {
                assertThat(Instant.now()).as("the server follows").isBefore(end);
                Thread.onSpinWait();
            }
            assertThat(server.search("country=PAK").at("/total/documents").asInt()).isEqualTo(1);
        }
        assertThat(lodestar.run("index", "reports", "partners.jsonl").lastLine()).startsWith("unchanged ");
    }

    @Test
    void saysWhatToDoWhereThereIsNoIndex() throws Exception {
        PackagedLodestar.Finished finished = lodestar.run("search", "fishing");

        assertThat(finished.exit()).isEqualTo(1);
        assertThat(finished.errors()).contains("./lodestar index");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
