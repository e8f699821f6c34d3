package org.lodestar.benchmarks.ingest.work;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lodestar.analyzers.PassageSplitter;
import org.lodestar.benchmarks.ingest.sample.Samples;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.TaggedDocument;

/** Documents that are ready to be written: what {@link Steps} saved, or records made by code. */
final class TaggedInput {

    private TaggedInput() {}

    /** @param input a file, or a number of records to make */
    static List<TaggedDocument> of(String input, Path home, Tagging tagging) throws IOException {
        return input.matches("\\d+") ? made(Integer.parseInt(input), home, tagging) : read(Path.of(input));
    }

    private static List<TaggedDocument> read(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<TaggedDocument> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            documents.add(json.readValue(line, TaggedDocument.class));
        }
        return documents;
    }

    private static List<TaggedDocument> made(int count, Path home, Tagging tagging) throws IOException {
        PassageSplitter splitter = new PassageSplitter();
        List<TaggedDocument> documents = new ArrayList<>();
        for (Samples.SampleRecord record : new Samples(home).records(count)) {
            List<Page.Block> paragraphs = Arrays.stream(record.text().split("\n\n"))
                    .<Page.Block>map(p -> new Page.Paragraph(p, null)).toList();
            List<PassageSplitter.Cut> cuts = splitter.split(List.of(new Page(null, paragraphs)), record.language());
            documents.add(tagging.document(
                    record.id(), record.title(), cuts, Collections.nCopies(cuts.size(), record.language())));
        }
        return documents;
    }

    static long passages(List<TaggedDocument> documents) {
        return documents.stream().mapToLong(d -> d.passages().size()).sum();
    }
}
