package org.lodestar.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Sha256;
import org.lodestar.engine.SourceRecord;

/**
 * Writes the files of a generation into its final folder; it counts once its manifest is written. Closed without
 * {@link #keep}, it leaves nothing behind.
 */
final class GenerationWriter implements Closeable {

    private final IndexFolder folder;
    private final String id;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private boolean kept;

    GenerationWriter(IndexFolder folder, IndexWriterConfig config) throws IOException {
        this.folder = folder;
        this.id = folder.create();
        try {
            this.directory = FSDirectory.open(folder.generation(id));
            this.writer = new IndexWriter(directory, config);
        } catch (IOException | RuntimeException e) {
            folder.discard(id);
            throw e;
        }
    }

    String id() {
        return id;
    }

    void add(List<Document> block) throws IOException {
        writer.addDocuments(block);
    }

    /**
     * Takes blocks over from a finished generation as they are.
     *
     * @param wanted by document id
     * @return the ids of the documents that were taken
     */
    Set<String> carryOver(String from, Predicate<String> wanted) throws IOException {
        try (FSDirectory source = FSDirectory.open(folder.generation(from));
                DirectoryReader reader = DirectoryReader.open(source)) {
            CarriedBlocks carried = CarriedBlocks.of(reader.leaves().getFirst().reader(), wanted);
            writer.addIndexes(carried);
            return carried.ids();
        }
    }

    /**
     * Merges all into one segment, writes the manifest, and checks on the disk what was written.
     *
     * @param made what made the documents
     * @param previous id of the generation that this one comes after
     */
    Manifest finish(Collection<SourceRecord> sources, Made made, @Nullable String previous) throws IOException {
        writer.forceMerge(1);
        writer.commit();
        writer.close();
        Files.deleteIfExists(folder.generation(id).resolve(IndexWriter.WRITE_LOCK_NAME));
        Manifest manifest;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (reader.leaves().size() != 1 || reader.hasDeletions()) {
                throw new IOException("generation " + id + " did not come out as one segment without deletions");
            }
            LeafReader segment = reader.leaves().getFirst().reader();
            segment.checkIntegrity();
            folder.writeSources(id, sources);
            folder.related(id).write(new RelationFinder(segment).groups());
            manifest = manifest(segment, made, previous);
        }
        folder.finish(manifest);
        List<String> problems = GenerationCheck.problems(folder, id);
        if (!problems.isEmpty()) {
            throw new IOException("generation " + id + " is not published: " + String.join("; ", problems));
        }
        return manifest;
    }

    private Manifest manifest(LeafReader segment, Made made, @Nullable String previous) throws IOException {
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
        fingerprint.update(made.vocabularies().getBytes(StandardCharsets.UTF_8));
        return new Manifest(
                id, previous, Schema.VERSION, made.lucene(), made.analyzers(), made.vocabularies(), made.pipeline(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(), documents, passages,
                HexFormat.of().formatHex(fingerprint.digest()), folder.checksums(id));
    }

    /** From now on the generation stays. */
    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            if (writer.isOpen()) {
                writer.rollback();
            }
        } finally {
            // Where the disk failed after CURRENT was replaced, readers have this generation already.
            if (!kept && !folder.isPublished(id)) {
                folder.discard(id);
            }
        }
    }
}
