package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationStore;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SourceRecord;

/** Generations as folders of Lucene files. */
public final class LuceneGenerationStore implements GenerationStore {

    /** Enough to go back to; each is a whole index, so older ones go when a new one is published. */
    private static final int KEPT = 3;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final IndexFolder folder;
    private final Vocabularies vocabularies;
    private final LanguageAnalyzers analyzers;

    public LuceneGenerationStore(Path index, Vocabularies vocabularies, LanguageAnalyzers analyzers) {
        this.folder = new IndexFolder(index);
        this.vocabularies = vocabularies;
        this.analyzers = analyzers;
    }

    Vocabularies vocabularies() {
        return vocabularies;
    }

    LanguageAnalyzers analyzers() {
        return analyzers;
    }

    @Override
    public Optional<GenerationSummary> published() throws IOException {
        Optional<String> current = folder.current();
        return current.isEmpty() ? Optional.empty() : Optional.of(folder.manifest(current.get()).summary());
    }

    @Override
    public List<GenerationSummary> generations() throws IOException {
        List<GenerationSummary> summaries = new ArrayList<>();
        for (String id : folder.finished()) {
            summaries.add(folder.manifest(id).summary());
        }
        return summaries;
    }

    @Override
    public Stream<SourceRecord> sources(String generation) throws IOException {
        return folder.sources(generation);
    }

    @Override
    public List<String> verify(String generation) throws IOException {
        List<String> problems = new ArrayList<>();
        Manifest manifest = folder.manifest(generation);
        Map<String, String> found = folder.checksums(generation);
        manifest.checksums().forEach((name, checksum) -> {
            if (!found.containsKey(name)) {
                problems.add(name + " is missing");
            } else if (!checksum.equals(found.get(name))) {
                problems.add(name + " is not what was written");
            }
        });
        found.keySet().stream()
                .filter(name -> !manifest.checksums().containsKey(name) && !name.equals("write.lock"))
                .forEach(name -> problems.add(name + " does not belong to it"));
        if (problems.isEmpty()) {
            try (FSDirectory directory = FSDirectory.open(folder.generation(generation));
                    DirectoryReader reader = DirectoryReader.open(directory)) {
                int expected = manifest.documents() + manifest.passages();
                if (reader.numDocs() != expected) {
                    problems.add("the index holds " + reader.numDocs() + " entries, not " + expected);
                }
            }
        }
        return problems;
    }

    @Override
    public boolean canCarryOver(String pipeline) throws IOException {
        Optional<String> current = folder.current();
        return current.isPresent()
                && folder.manifest(current.get()).madeLike(analyzers.version(), vocabularies.version(), pipeline);
    }

    @Override
    public GenerationDraft begin(String pipeline) throws IOException, IndexInUseException {
        Files.createDirectories(folder.root().resolve("generations"));
        WriteLock lock = WriteLock.acquire(folder.lock());
        try {
            for (String leftover : folder.unfinished()) {
                folder.delete(leftover);
            }
            Optional<String> current = folder.current();
            Manifest published = current.isEmpty() ? null : folder.manifest(current.get());
            return draft(nextId(), pipeline, published, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private GenerationDraft draft(String id, String pipeline, @Nullable Manifest published, WriteLock lock) throws IOException {
        Files.createDirectory(folder.generation(id));
        try {
            return new LuceneGenerationDraft(this, folder, id, pipeline, published, lock);
        } catch (IOException | RuntimeException e) {
            folder.delete(id);
            throw e;
        }
    }

    /** Ascends even where the clock does not. */
    private String nextId() throws IOException {
        String now = TIME.format(Instant.now());
        List<String> finished = folder.finished();
        if (finished.isEmpty() || finished.getFirst().compareTo(now) < 0) {
            return now + "-0001";
        }
        String newest = finished.getFirst();
        int dash = newest.indexOf('-');
        return String.format(Locale.ROOT, "%s-%04d", newest.substring(0, dash),
                Integer.parseInt(newest.substring(dash + 1)) + 1);
    }

    /** Deletes the oldest generations; readers that have one open go on with it. */
    void prune() throws IOException {
        List<String> finished = folder.finished();
        String current = folder.current().orElse("");
        for (String id : finished.subList(Math.min(KEPT, finished.size()), finished.size())) {
            if (!id.equals(current)) {
                folder.delete(id);
            }
        }
    }
}
