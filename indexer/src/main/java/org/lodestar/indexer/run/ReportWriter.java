package org.lodestar.indexer.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.lodestar.corpus.Printable;
import org.lodestar.engine.SourceRecord;

/** Writes a line of JSON for each source of a run. */
final class ReportWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportWriter() {}

    /** Fails now where a report could not be written when the run is done. */
    static void prepare(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    }

    static void write(Path file, List<SourceRecord> records) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (SourceRecord record : records) {
                writer.write(line(record));
                writer.newLine();
            }
        }
    }

    static String line(SourceRecord record) throws IOException {
        ObjectNode node = JSON.createObjectNode();
        node.put("source", record.source());
        node.put("document", record.document());
        node.put("outcome", record.outcome().label());
        node.put("reason", record.reason());
        node.put("truncated", record.truncated());
        node.put("pages", record.pages());
        node.put("passages", record.passages());
        node.put("milliseconds", record.milliseconds());
        // What could harm a terminal stands only inside strings, where it may be written like this.
        return Printable.line(JSON.writeValueAsString(node));
    }
}
