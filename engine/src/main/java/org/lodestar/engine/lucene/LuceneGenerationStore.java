package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationStore;
import org.lodestar.engine.IndexInUseException;

/** Writes generations. */
public final class LuceneGenerationStore extends LuceneGenerations implements GenerationStore {

    /** Enough to go back to; each is a whole index, so older ones go when a new one is published. */
    private static final int KEPT = 3;

    private final Vocabularies vocabularies;
    private final LanguageAnalyzers analyzers;

    public LuceneGenerationStore(Path index, Vocabularies vocabularies, LanguageAnalyzers analyzers) {
        super(index);
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
    public boolean canCarryOver(String pipeline) throws IOException {
        Optional<String> current = folder.current();
        return current.isPresent()
                && folder.manifest(current.get()).madeLike(analyzers.version(), vocabularies.version(), pipeline);
    }

    @Override
    public GenerationDraft begin(String pipeline) throws IOException, IndexInUseException {
        Files.createDirectories(folder.root());
        WriteLock lock = WriteLock.acquire(folder.lock());
        try {
            folder.clearLeftovers();
            return new LuceneGenerationDraft(this, folder, pipeline, before(), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Nothing is carried over from a damaged generation; that a new one is made is what mends it. */
    private LuceneGenerationDraft.Before before() throws IOException {
        Optional<String> current = Optional.empty();
        try {
            current = folder.current();
            return new LuceneGenerationDraft.Before(
                    current.orElse(null), current.isEmpty() ? null : folder.manifest(current.get()));
        } catch (DamagedIndexException e) {
            return new LuceneGenerationDraft.Before(current.orElse(null), null);
        }
    }

    /** Deletes the oldest generations; readers that have one open go on with it. */
    void prune() throws IOException {
        for (String id : Lineage.of(folder).beyond(KEPT)) {
            folder.delete(id);
        }
    }
}
