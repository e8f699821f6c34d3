package org.lodestar.benchmarks.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents, queries, and which documents are relevant to which query: {@code docs.jsonl}, {@code queries.jsonl} and
 * {@code qrels.tsv} in one folder.
 *
 * @param judgements query id to document id to relevance, above 0
 */
record JudgedSet(
        String name,
        List<JudgedDocument> documents,
        List<JudgedQuery> queries,
        Map<String, Map<String, Integer>> judgements) {

    record JudgedDocument(String id, String language, String title, String text) {}

    record JudgedQuery(String id, String language, String text) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads a set.
     *
     * @param limit how many queries to take, spread evenly over the file; 0 for all
     */
    static JudgedSet read(Path folder, int limit) throws IOException {
        Map<String, Map<String, Integer>> judgements = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
            String[] cells = line.split("\t");
            int relevance = Integer.parseInt(cells[3].strip());
            if (relevance > 0) {
                judgements.computeIfAbsent(cells[0], q -> new HashMap<>()).put(cells[2], relevance);
            }
        }
        List<JudgedDocument> documents = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("docs.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            documents.add(new JudgedDocument(
                    node.path("id").asText(), node.path("lang").asText(), node.path("title").asText(""),
                    node.path("text").asText()));
        }
        List<JudgedQuery> queries = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("queries.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            if (judgements.containsKey(node.path("id").asText())) {
                queries.add(new JudgedQuery(
                        node.path("id").asText(), node.path("lang").asText(), node.path("text").asText()));
            }
        }
        return new JudgedSet(
                String.valueOf(folder.getFileName()), documents, limit == 0 ? queries : spread(queries, limit), judgements);
    }

    /** Several sets as one; ids begin with the name of their set, as parallel sets share them. */
    static JudgedSet together(String name, List<JudgedSet> sets) {
        List<JudgedDocument> documents = new ArrayList<>();
        List<JudgedQuery> queries = new ArrayList<>();
        Map<String, Map<String, Integer>> judgements = new HashMap<>();
        for (JudgedSet set : sets) {
            String prefix = set.name + "/";
            set.documents.forEach(d -> documents.add(new JudgedDocument(prefix + d.id, d.language, d.title, d.text)));
            set.queries.forEach(q -> queries.add(new JudgedQuery(prefix + q.id, q.language, q.text)));
            set.judgements.forEach((query, relevances) -> {
                Map<String, Integer> prefixed = new HashMap<>();
                relevances.forEach((document, relevance) -> prefixed.put(prefix + document, relevance));
                judgements.put(prefix + query, prefixed);
            });
        }
        return new JudgedSet(name, documents, queries, judgements);
    }

    /** Whether all its queries are in one language. */
    boolean inOneLanguage() {
        return queries.stream().map(JudgedQuery::language).distinct().count() == 1;
    }

    private static List<JudgedQuery> spread(List<JudgedQuery> queries, int limit) {
        List<JudgedQuery> taken = new ArrayList<>();
        for (long i = 0; i < Math.min(limit, queries.size()); i++) {
            taken.add(queries.get((int) (i * queries.size() / Math.min(limit, queries.size()))));
        }
        return taken;
    }

    Map<String, Integer> judgementsOf(JudgedQuery query) {
        return judgements.getOrDefault(query.id(), Map.of());
    }
}
