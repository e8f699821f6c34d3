package org.lodestar.engine.lucene;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Sha256;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.SourceRecord;

/** A generation that an {@link IndexWriter} is at work on, in its final folder; it counts once its manifest is written. */
final class LuceneGenerationDraft implements GenerationDraft {

    private final LuceneGenerationStore store;
    private final IndexFolder folder;
    private final String id;
    private final String pipeline;
    private final @Nullable Manifest published;
    private final WriteLock lock;
    private final BlockBuilder blocks;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Set<String> ids = new HashSet<>();
    private boolean finished;

    LuceneGenerationDraft(
            LuceneGenerationStore store, IndexFolder folder, String id, String pipeline, @Nullable Manifest published,
            WriteLock lock)
            throws IOException {
        this.store = store;
        this.folder = folder;
        this.id = id;
        this.pipeline = pipeline;
        this.published = published;
        this.lock = lock;
        this.blocks = new BlockBuilder(store.vocabularies(), store.analyzers());
        this.directory = FSDirectory.open(folder.generation(id));
        this.writer = new IndexWriter(directory, Schema.writerConfig(store.analyzers()));
    }

    @Override
    public boolean canCarryOver() {
        return published != null
                && published.madeLike(store.analyzers().version(), store.vocabularies().version(), pipeline);
    }

    @Override
    public void carryOver(Set<String> carried) throws IOException {
        if (carried.isEmpty()) {
            return;
        }
        if (published == null || !canCarryOver()) {
            throw new IllegalStateException("the published generation was made in another way");
        }
        reserve(carried);
        try (FSDirectory from = FSDirectory.open(folder.generation(published.id()));
                DirectoryReader reader = DirectoryReader.open(from)) {
            LeafReader segment = reader.leaves().getFirst().reader();
            CodecReader codecReader = SlowCodecReaderWrapper.wrap(segment);
            writer.addIndexes(new CarriedBlocks(codecReader, blocksOf(segment, carried)));
        }
    }

    private static FixedBitSet blocksOf(LeafReader segment, Set<String> carried) throws IOException {
        FixedBitSet kept = new FixedBitSet(segment.maxDoc());
        SortedDocValues id = DocValues.getSorted(segment, Schema.ID);
        Set<String> missing = new TreeSet<>(carried);
        for (int doc = id.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = id.nextDoc()) {
            String value = id.lookupOrd(id.ordValue()).utf8ToString();
            if (carried.contains(value)) {
                kept.set(doc);
                missing.remove(value);
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the published generation has no document " + missing);
        }
        return kept;
    }

    @Override
    public void add(TaggedDocument document) throws IOException {
        reserve(Set.of(document.document().id()));
        writer.addDocuments(blocks.build(document));
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
        writer.forceMerge(1);
        writer.commit();
        writer.close();
        Manifest manifest;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (reader.leaves().size() != 1 || reader.hasDeletions()) {
                throw new IOException("generation " + id + " did not come out as one segment without deletions");
            }
            LeafReader segment = reader.leaves().getFirst().reader();
            segment.checkIntegrity();
            folder.writeSources(id, sources);
            manifest = manifest(segment);
        }
        folder.finish(manifest);
        List<String> problems = store.verify(id);
        if (!problems.isEmpty()) {
            throw new IOException("generation " + id + " is not published: " + String.join("; ", problems));
        }
        folder.publish(id);
        finished = true;
        store.prune();
        return manifest.summary();
    }

    private Manifest manifest(LeafReader segment) throws IOException {
        MessageDigest fingerprint = Sha256.digest();
        BinaryDocValues hashes = DocValues.getBinary(segment, Schema.HASH);
        NumericDocValues counts = DocValues.getNumeric(segment, Schema.PASSAGES);
        int documents = 0;
        int passages = 0;
        for (int doc = hashes.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hashes.nextDoc()) {
            var hash = hashes.binaryValue();
            fingerprint.update(hash.bytes, hash.offset, hash.length);
            documents++;
            if (counts.advanceExact(doc)) {
                passages += (int) counts.longValue();
            }
        }
        fingerprint.update(store.vocabularies().version().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Manifest(
                id, Schema.VERSION, Version.LATEST.toString(), store.analyzers().version(),
                store.vocabularies().version(), pipeline, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                documents, passages, HexFormat.of().formatHex(fingerprint.digest()), folder.checksums(id));
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            try (directory) {
                if (writer.isOpen()) {
                    writer.rollback();
                }
            } finally {
                // Where the disk failed after CURRENT was replaced, readers have this generation already.
                if (!finished && !folder.current().equals(Optional.of(id))) {
                    folder.delete(id);
                }
            }
        }
    }
}
