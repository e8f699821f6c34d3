package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.indexer.Bundled;
import org.lodestar.indexer.curation.Corrections;

class ReportTest {

    @TempDir
    private Path folder;

    private RunResult run(Collection collection, Path report) throws Exception {
        RunOptions o = collection.options("docs");
        return new Indexer(collection.path("index"), Bundled.VOCABULARIES, Bundled.ANALYZERS, Corrections.NONE, collection.extractor).run(
                new RunOptions(o.roots(), false, false, false, false, false, List.of(), 1, report),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8), false);
    }

    @Test
    void hasALineForEachSourceInTheirOrder() throws Exception {
        Collection collection = new Collection(folder);
        collection.write("docs/b.txt", "!broken");
        collection.write("docs/a.jsonl", "{\"id\": \"plan\", \"text\": \"A.\"}");
        Path report = collection.path("reports/today/report.jsonl");

        run(collection, report);

        List<String> lines = Files.readAllLines(report);
        assertThat(lines).map(line -> line.replaceFirst("\"milliseconds\":\\d+", "\"milliseconds\":0")).containsExactly(
                "{\"source\":\"docs/a.jsonl:1\",\"document\":\"plan\",\"outcome\":\"new\",\"reason\":null,\"truncated\":false,"
                        + "\"pages\":null,\"passages\":1,\"milliseconds\":0}",
                "{\"source\":\"docs/b.txt\",\"document\":null,\"outcome\":\"failed\",\"reason\":\"is damaged\",\"truncated\":false,"
                        + "\"pages\":null,\"passages\":0,\"milliseconds\":0}");
    }

    @Test
    void hasExactlyTheKeysThatAreDocumented() throws IOException {
        JsonNode line = JsonMapper.builder().build().readTree(Indexer.reportLine(new SourceRecord(
                "docs/a.txt", "a", Outcome.BLANK, "holds no text", true, 3, 1, 12, null)));

        List<String> keys = new ArrayList<>();
        line.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactly(
                "source", "document", "outcome", "reason", "truncated", "pages", "passages", "milliseconds");
        assertThat(line.path("pages").asInt()).isEqualTo(3);
        assertThat(line.path("truncated").asBoolean()).isTrue();
    }

    @Test
    void callsEachOutcomeByItsName() throws IOException {
        List<String> names = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            String line = Indexer.reportLine(new SourceRecord("s", null, outcome, null, false, null, 0, 0, null));
            names.add(JsonMapper.builder().build().readTree(line).path("outcome").asText());
        }

        assertThat(names).containsExactlyInAnyOrder("new", "changed", "unchanged", "removed", "blank", "failed", "ignored");
    }

    @Test
    void stopsARunBeforeItPublishesWhereItCannotBeWritten() throws Exception {
        Collection collection = new Collection(folder);
        collection.write("docs/a.txt", "A.");
        Path blocked = collection.write("blocked", "a file, not a folder").resolve("report.jsonl");

        assertThatThrownBy(() -> run(collection, blocked)).isInstanceOf(IOException.class);
        assertThat(collection.store("index").published()).isEmpty();
    }

    @Test
    void keepsTheLastReportUntilANewOneIsWritten() throws Exception {
        Collection collection = new Collection(folder);
        collection.write("docs/a.jsonl", "{\"id\": \"plan\", \"text\": \"A.\"}");
        Path report = collection.path("report.jsonl");
        run(collection, report);
        collection.write("docs/a.jsonl", "");

        RunResult refused = run(collection, report);

        assertThat(refused).isInstanceOf(RunResult.Refused.class);
        assertThat(Files.readAllLines(report)).singleElement().asString().contains("\"outcome\":\"removed\"");
    }
}
