package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.Samples;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.engine.SourceRecord.State;
import org.lodestar.engine.query.QueryVocabulary;

/** An index for tests of what is done with generations, each document of which has a source of its own. */
final class GenerationsOnDisk {

    static final LanguageAnalyzers ANALYZERS = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
    static final Vocabularies VOCABULARIES = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);
    static final QueryVocabulary QUERY_VOCABULARY = new QueryVocabulary(VOCABULARIES, ANALYZERS);

    final Path index;

    GenerationsOnDisk(Path index) {
        this.index = index;
    }

    LuceneGenerationStore store() {
        return new LuceneGenerationStore(index, VOCABULARIES, ANALYZERS);
    }

    LuceneIndexMaintenance maintenance() {
        return new LuceneIndexMaintenance(index);
    }

    /** Publishes a generation of documents given as {@code id: text}, or {@code language/id: text} where it is not English. */
    GenerationSummary publish(String... documents) throws Exception {
        return publishOf("p1", documents);
    }

    /** As {@link #publish}, made by some pipeline. */
    GenerationSummary publishOf(String pipeline, String... documents) throws Exception {
        List<SourceRecord> sources = new ArrayList<>();
        try (GenerationDraft draft = store().begin(pipeline)) {
            for (String given : documents) {
                String[] parts = given.split(": ", 2);
                String id = parts[0].substring(parts[0].indexOf('/') + 1);
                String language = parts[0].contains("/") ? parts[0].substring(0, parts[0].indexOf('/')) : "en";
                draft.add(Samples.document(id, language, parts[1]));
                sources.add(source(id, parts[1]));
            }
            return draft.publish(sources);
        }
    }

    /** The source {@code root/ID.txt} of a document, whose content is its text. */
    static SourceRecord source(String id, String text) {
        return new SourceRecord("root/" + id + ".txt", id, Outcome.NEW, null, false, 1, 1, 5, state(text));
    }

    private static State state(String text) {
        return new State(text.length(), 20, "30", Sha256.of(text), "/root", "", "", false, false, false);
    }

    String current() throws IOException {
        return Files.readString(index.resolve("CURRENT")).strip();
    }

    Path generation(String id) {
        return index.resolve("generations").resolve(id);
    }

    /** The files of a generation that are not empty. */
    List<Path> files(String id) throws IOException {
        try (Stream<Path> files = Files.list(generation(id))) {
            return files.filter(file -> file.toFile().length() > 0).sorted().toList();
        }
    }

    /** Flips a bit in the middle of a file; again, and it is as it was. */
    static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /** What a query finds in the published generation, with its scores. */
    List<String> hits(String query) throws IOException {
        try (SearchEngine engine = LuceneSearchEngine.open(index, QUERY_VOCABULARY)) {
            return engine.search(SearchRequest.all().withText(query)).hits().stream()
                    .map(hit -> hit.document().id() + " " + hit.score())
                    .toList();
        }
    }

    /** The sources of a generation, with what each came to. */
    Map<String, Outcome> sources(String id) throws IOException {
        Map<String, Outcome> outcomes = new TreeMap<>();
        store().sources(id).forEach(source -> outcomes.put(source.source(), source.outcome()));
        return outcomes;
    }

    /** Where a word stands: in the bytes of a file as they are, in a term, in what is stored, in any case of its letters. */
    List<String> placesOf(String word) throws IOException {
        List<String> places = new ArrayList<>();
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT).contains(word)) {
                    places.add(String.valueOf(index.relativize(file)));
                }
            }
        }
        for (String id : store().ids()) {
            try (FSDirectory directory = FSDirectory.open(generation(id)); DirectoryReader reader = DirectoryReader.open(directory)) {
                LeafReader segment = reader.leaves().getFirst().reader();
                addTerms(segment, word, id, places);
                addStored(segment, word, id, places);
            }
        }
        return places;
    }

    private static void addTerms(LeafReader segment, String word, String id, List<String> places) throws IOException {
        for (var field : segment.getFieldInfos()) {
            if (segment.terms(field.name) == null) {
                continue;
            }
            TermsEnum terms = segment.terms(field.name).iterator();
            for (var term = terms.next(); term != null; term = terms.next()) {
                if (term.utf8ToString().contains(word)) {
                    places.add(id + " term " + field.name);
                }
            }
        }
    }

    private static void addStored(LeafReader segment, String word, String id, List<String> places) throws IOException {
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            for (IndexableField field : segment.storedFields().document(doc).getFields()) {
                var bytes = field.binaryValue();
                byte[] value = bytes == null
                        ? field.stringValue().getBytes(StandardCharsets.UTF_8)
                        : Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
                if (new String(value, StandardCharsets.UTF_8).toLowerCase(java.util.Locale.ROOT).contains(word)) {
                    places.add(id + " stored " + field.name());
                }
            }
        }
    }
}
