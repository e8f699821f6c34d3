package org.lodestar.benchmarks.tags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Documents and their labels: {@code docs.jsonl} and {@code labels.tsv} in one folder.
 *
 * @param labels document id to facet to values
 */
record LabelledSet(String name, List<LabelledDocument> documents, Map<String, Map<String, Set<String>>> labels) {

    record LabelledDocument(String id, String language, String title, String text) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param limit how many documents to take, spread evenly; 0 for all */
    static LabelledSet read(Path folder, int limit) throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("docs.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            documents.add(new LabelledDocument(
                    node.path("id").asText(), node.path("lang").asText(), node.path("title").asText(""),
                    node.path("text").asText()));
        }
        Map<String, Map<String, Set<String>>> labels = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("labels.tsv"))) {
            String[] cells = line.split("\t");
            if (cells.length == 3) {
                labels.computeIfAbsent(cells[0], d -> new LinkedHashMap<>())
                        .computeIfAbsent(cells[1], f -> new TreeSet<>()).add(cells[2].strip());
            }
        }
        int step = limit == 0 ? 1 : Math.max(1, (documents.size() + limit - 1) / limit);
        List<LabelledDocument> taken = new ArrayList<>();
        for (int i = 0; i < documents.size(); i += step) {
            taken.add(documents.get(i));
        }
        return new LabelledSet(String.valueOf(folder.getFileName()), taken, labels);
    }

    Set<String> values(String document, String facet) {
        return labels.getOrDefault(document, Map.of()).getOrDefault(facet, Set.of());
    }
}
