package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.SourceRecord;

/** A generation that a run is at work on. */
final class LuceneGenerationDraft implements GenerationDraft {

    /**
     * What a draft comes after.
     *
     * @param id of the published generation, null if there is none
     * @param manifest null if there is none, or it is damaged
     */
    record Before(@Nullable String id, @Nullable Manifest manifest) {}

    private final LuceneGenerationStore store;
    private final IndexFolder folder;
    private final String pipeline;
    private final Before before;
    private final WriteLock lock;
    private final BlockBuilder blocks;
    private final GenerationWriter writer;
    private final Set<String> ids = new HashSet<>();

    LuceneGenerationDraft(LuceneGenerationStore store, IndexFolder folder, String pipeline, Before before, WriteLock lock)
            throws IOException {
        this.store = store;
        this.folder = folder;
        this.pipeline = pipeline;
        this.before = before;
        this.lock = lock;
        this.blocks = new BlockBuilder(store.vocabularies(), store.analyzers());
        this.writer = new GenerationWriter(folder, Schema.writerConfig(store.analyzers()));
    }

    @Override
    public boolean canCarryOver() {
        Manifest published = before.manifest();
        return published != null
                && published.madeLike(store.analyzers().version(), store.vocabularies().version(), pipeline);
    }

    @Override
    public void carryOver(Set<String> carried) throws IOException {
        if (carried.isEmpty()) {
            return;
        }
        Manifest published = before.manifest();
        if (published == null || !canCarryOver()) {
            throw new IllegalStateException("the published generation was made in another way");
        }
        reserve(carried);
        Set<String> missing = new TreeSet<>(carried);
        missing.removeAll(writer.carryOver(published.id(), carried::contains));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the published generation has no document " + missing);
        }
    }

    @Override
    public void add(TaggedDocument document) throws IOException {
        reserve(Set.of(document.document().id()));
        writer.add(blocks.build(document));
    }

    private void reserve(Collection<String> added) {
        synchronized (ids) {
            for (String documentId : added) {
                if (!ids.add(documentId)) {
                    throw new IllegalArgumentException("document '" + documentId + "' is in the generation already");
                }
            }
        }
    }

    @Override
    public GenerationSummary publish(Collection<SourceRecord> sources) throws IOException {
        if (ids.isEmpty()) {
            // A segment is needed for readers to find one, and an index without documents has none.
            throw new IllegalStateException("a generation without documents cannot be published");
        }
        Manifest manifest = writer.finish(sources, Made.now(store, pipeline), before.id());
        folder.publish(manifest.id());
        writer.keep();
        store.prune();
        NeededOriginals.removeOthers(folder);
        return manifest.summary();
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            writer.close();
        }
    }
}
