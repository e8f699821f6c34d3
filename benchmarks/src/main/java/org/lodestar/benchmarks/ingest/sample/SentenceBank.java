package org.lodestar.benchmarks.ingest.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The sentences of the web pages and records of the bundled collection, by the language that these state. */
final class SentenceBank {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORTEST = 40;

    private final Map<String, List<String>> sentences = new TreeMap<>();

    /** @param home where Lodestar is built */
    SentenceBank(Path home) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(home.resolve("corpus/collection/documents"))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.toString();
            if (name.endsWith(".html")) {
                Document page = Jsoup.parse(file);
                for (String paragraph : page.select("p, li").eachText()) {
                    add(Objects.requireNonNull(page.selectFirst("html")).attr("lang"), paragraph);
                }
            } else if (name.endsWith(".jsonl")) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode record = JSON.readTree(line);
                    add(record.path("language").asText(), record.path("text").asText());
                }
            }
        }
    }

    private void add(String language, String text) {
        for (String sentence : text.split("(?<=[.?!\u061F])\\s+")) {
            if (!language.isEmpty() && sentence.length() >= SHORTEST) {
                sentences.computeIfAbsent(language, l -> new ArrayList<>()).add(sentence);
            }
        }
    }

    /** BCP 47 tags, in alphabetical order. */
    List<String> languages() {
        return List.copyOf(sentences.keySet());
    }

    /** @throws IllegalArgumentException for a language that the collection has no text in */
    List<String> of(String language) {
        List<String> found = sentences.get(language);
        if (found == null) {
            throw new IllegalArgumentException("the collection has no text in '" + language + "', only in " + languages());
        }
        return found;
    }
}
