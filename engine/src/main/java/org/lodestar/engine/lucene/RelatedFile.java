package org.lodestar.engine.lucene;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lodestar.engine.Related.How;

/** {@code related.jsonl}: a line of JSON for each group of documents that are the same in some way. */
final class RelatedFile {

    private static final String NAME = "related.jsonl";

    private final Path file;

    RelatedFile(Path generation) {
        this.file = generation.resolve(NAME);
    }

    /** A group by the ids of its documents. */
    record Line(How how, List<String> documents) {}

    void write(List<Line> groups) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Line group : groups) {
                writer.write(StoredForm.JSON.writeValueAsString(group));
                writer.newLine();
            }
        }
        DurableFiles.sync(file);
    }

    List<Line> read() throws IOException {
        List<Line> groups = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                groups.add(StoredForm.JSON.readValue(line, Line.class));
            }
        }
        return groups;
    }
}
