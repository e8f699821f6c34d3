package org.lodestar.benchmarks.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;

/** A comparison is only fair where both sides write the same. */
class PlainLuceneTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String DOCUMENTS = "40";
    /** By it Lucene tells blocks apart, which plain Lucene has none of. */
    private static final String BLOCK = "block";

    @Test
    void writesTheFieldsTermsAndOrderOfAGeneration() throws Exception {
        try (PlainLucene plain = new PlainLucene(ROOT, DOCUMENTS); GenerationWriting ours = new GenerationWriting(ROOT, DOCUMENTS)) {
            plain.prepare("writing");
            ours.prepare("writing");

            assertThat(plain.run("writing")).isEqualTo(ours.run("writing")).isGreaterThan(40);

            Map<String, String> written = fields(generation(ours.written()));
            assertThat(written).containsKeys("text", "text.ar", "passage", "facet.country", "about.theme", "sketch", "hash");
            assertThat(written.remove(BLOCK)).isNotNull();
            assertThat(fields(plain.written())).isEqualTo(written);
        }
    }

    private static Path generation(Path index) throws IOException {
        try (Stream<Path> generations = Files.list(index.resolve("generations"))) {
            return generations.findFirst().orElseThrow();
        }
    }

    /** What each field is, and how much is in it. */
    private static Map<String, String> fields(Path folder) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        try (FSDirectory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(reader.leaves()).hasSize(1);
            LeafReader segment = reader.leaves().getFirst().reader();
            assertThat(segment.getMetaData().sort()).hasToString("<string: \"id\">");
            for (FieldInfo field : segment.getFieldInfos()) {
                fields.put(field.name, field.getIndexOptions() + " " + field.getDocValuesType() + " " + field.omitsNorms() + " "
                        + terms(segment, field.name));
            }
            fields.put("stored bytes of the first and last", stored(segment, 0) + " " + stored(segment, segment.maxDoc() - 1));
        }
        return fields;
    }

    private static String terms(LeafReader segment, String field) throws IOException {
        Terms terms = segment.terms(field);
        return terms == null ? "" : terms.size() + " terms, " + terms.getSumTotalTermFreq() + " of them in " + terms.getDocCount()
                + ", offsets " + terms.hasOffsets();
    }

    private static String stored(LeafReader segment, int document) throws IOException {
        StringBuilder stored = new StringBuilder();
        segment.storedFields().document(document).getFields().forEach(field ->
                stored.append(field.name()).append(' ').append(field.binaryValue().length).append("; "));
        return stored.toString();
    }
}
