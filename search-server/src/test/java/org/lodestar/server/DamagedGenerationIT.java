package org.lodestar.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.engine.lucene.LuceneGenerationStore;
import org.lodestar.engine.lucene.LuceneIndexMaintenance;
import org.lodestar.engine.lucene.LuceneSearchEngine;
import org.lodestar.engine.query.QueryVocabulary;
import org.lodestar.server.request.ReaderLanguages;

/** A server whose index is damaged under it. */
class DamagedGenerationIT {

    private static final List<String> LANGUAGES = LanguageAnalyzers.DEFAULT_LANGUAGES;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Vocabularies vocabularies = Vocabularies.bundled(LANGUAGES);

    private String publish(Path index, LanguageAnalyzers analyzers, int documents) throws Exception {
        try (GenerationDraft draft = new LuceneGenerationStore(index, vocabularies, analyzers).begin("sample")) {
            for (var document : SampleCollection.documents().subList(0, documents)) {
                draft.add(document);
            }
            return draft.publish(List.of()).id();
        }
    }

    private static JsonNode get(SearchServer server, String path) throws Exception {
        HttpResponse<String> response = new LocalClient(server).get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    @Test
    void keepsAnsweringFromTheGenerationThatItHasAndSaysSo(@TempDir Path index) throws Exception {
        try (LanguageAnalyzers analyzers = new LanguageAnalyzers(LANGUAGES)) {
            String sound = publish(index, analyzers, 1);
            String damaged = publish(index, analyzers, 2);
            new LuceneIndexMaintenance(index).rollBack(sound);
            Path file = index.resolve("generations").resolve(damaged).resolve("generation.json");
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            ServerConfig config = new ServerConfig(
                    "127.0.0.1", 0, Duration.ofSeconds(5), vocabularies, new ReaderLanguages(LANGUAGES), new KeptOriginals(index));
            try (SearchServer server = SearchServer.start(config);
                    SearchEngine engine = LuceneSearchEngine.open(index, new QueryVocabulary(vocabularies, analyzers))) {
                server.open(engine);
                assertThat(get(server, "/health/ready").has("refused")).isFalse();

                Files.writeString(index.resolve("CURRENT"), damaged + "\n");

                Instant end = Instant.now().plus(PATIENCE);
                while (!get(server, "/health/ready").has("refused")) {
                    assertThat(Instant.now()).isBefore(end);
                    Thread.onSpinWait();
                }
                JsonNode ready = get(server, "/health/ready");
                assertThat(ready.path("status").asText()).isEqualTo("up");
                assertThat(ready.path("generation").asText()).isEqualTo(sound);
                assertThat(ready.at("/refused/generation").asText()).isEqualTo(damaged);
                assertThat(ready.at("/refused/reason").asText()).contains("generation.json");
                assertThat(get(server, "/api/v1/search").at("/total/documents").asInt()).isEqualTo(1);
            }
        }
    }
}
