package org.lodestar.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Entry;
import org.lodestar.corpus.vocabulary.Vocabularies;

/** The published schema says what {@link RecordReader} does. */
class RecordSchemaTest {

    private static final Vocabularies VOCABULARIES = Vocabularies.bundled(List.of("en"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode SOURCE = source();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SOURCE);

    private static JsonNode source() {
        try (InputStream in = Objects.requireNonNull(RecordReader.class.getResourceAsStream("record.schema.json"))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void hasTheKeysOfTheReader() {
        assertThat(names(SOURCE.at("/$defs/keys/properties"))).containsExactlyInAnyOrderElementsOf(RecordReader.METADATA_KEYS);
        assertThat(names(SOURCE.at("/properties"))).contains("id").containsAll(RecordReader.TEXT_KEYS).hasSize(3);
    }

    @Test
    void explainsEveryKey() {
        assertThat(SOURCE.at("/$defs/keys/properties")).allSatisfy(key -> assertThat(key.path("description").asText()).isNotBlank());
    }

    @Test
    void listsTheTypesOfTheVocabularies() {
        assertThat(listed("type")).isEqualTo(values(Dimension.TYPE));
        assertThat(listed("organisationType")).isEqualTo(values(Dimension.ORGANISATION_TYPE));
    }

    private static List<String> listed(String key) {
        List<String> values = new ArrayList<>();
        SOURCE.at("/$defs/keys/properties/" + key + "/enum").forEach(v -> {
            if (!v.isNull()) {
                values.add(v.asText());
            }
        });
        return values;
    }

    private static List<String> values(Dimension dimension) {
        return VOCABULARIES.of(dimension).entries().stream().map(Entry::value).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"id\": \"a\", \"text\": \"x\"}",
        "{\"id\": \"a\", \"text\": \"\"}",
        "{\"id\": \"a\", \"pages\": [{\"number\": 1, \"text\": \"x\"}], \"date\": \"2019-07-17\", \"type\": \"agenda\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"countries\": [\"NPL\", \"in\"], \"themes\": [\"fishing\"], \"sdgTargets\": [\"8.7\", \"16\"]}",
        "{\"id\": \"a\", \"text\": \"x\", \"snippets\": false, \"original\": true, \"title\": null, \"type\": null}",
        "{\"id\": \"a\", \"text\": \"x\", \"language\": \"pt-BR\", \"organisationType\": \"un\"}",
        "{\"text\": \"x\"}",
        "{\"id\": null, \"text\": \"x\"}",
        "{\"id\": \"a\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"pages\": [{\"number\": 1, \"text\": \"x\"}]}",
        "{\"id\": \"a\", \"pages\": []}",
        "{\"id\": \"a\", \"pages\": [{\"number\": 0, \"text\": \"x\"}]}",
        "{\"id\": \"a\", \"pages\": [{\"number\": 1, \"text\": \"x\", \"heading\": \"y\"}]}",
        "{\"id\": \"a\", \"text\": \"x\", \"titel\": \"y\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"title\": \"\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"title\": 7}",
        "{\"id\": \"a\", \"text\": \"x\", \"date\": \"July 2019\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"type\": \"pdf\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"countries\": \"NPL\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"countries\": [\"Nepal\"]}",
        "{\"id\": \"a\", \"text\": \"x\", \"snippets\": \"false\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"language\": \"e!\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"url\": \" HTTPS://example.org/año \"}",
        "{\"id\": \"a\", \"text\": \"x\", \"url\": \"javascript:alert(1)\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"url\": \"JavaScript:https://example.org\"}",
        "{\"id\": \"a\", \"text\": \"x\", \"url\": \"https://example.org/a b\"}",
        "[]"
    })
    void acceptsWhatTheReaderAccepts(String json) throws IOException {
        boolean read = new RecordReader(VOCABULARIES).readRecord(json, "r:1") instanceof Reading.Accepted;

        assertThat(SCHEMA.validate(JSON.readTree(json)).isEmpty()).as(json).isEqualTo(read);
    }

    /** What only the reader knows: the values of the long vocabularies, the calendar, and that page numbers ascend. */
    @ParameterizedTest
    @ValueSource(strings = {
        "{\"id\": \"a\", \"text\": \"x\", \"countries\": [\"XXX\"]}",
        "{\"id\": \"a\", \"text\": \"x\", \"themes\": [\"fishery\"]}",
        "{\"id\": \"a\", \"text\": \"x\", \"sdgTargets\": [\"99\"]}",
        "{\"id\": \"a\", \"text\": \"x\", \"date\": \"2019-02-30\"}",
        "{\"id\": \"a\", \"pages\": [{\"number\": 2, \"text\": \"x\"}, {\"number\": 1, \"text\": \"y\"}]}"
    })
    void leavesToTheReaderWhatASchemaCannotSay(String json) throws IOException {
        assertThat(SCHEMA.validate(JSON.readTree(json))).isEmpty();
        assertThat(new RecordReader(VOCABULARIES).readRecord(json, "r:1")).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void describesMetadataBesideAFileToo() throws IOException {
        JsonSchema metadata = SCHEMA.getRefSchema(new com.networknt.schema.JsonNodePath(com.networknt.schema.PathType.JSON_POINTER)
                .append("$defs").append("metadata"));

        assertThat(metadata.validate(JSON.readTree("{\"title\": \"x\"}"))).isEmpty();
        assertThat(metadata.validate(JSON.readTree("{\"title\": \"x\", \"text\": \"y\"}"))).isNotEmpty();
    }
}
