package org.lodestar.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Document;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.FoundDocument;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.Related;
import org.lodestar.engine.query.QueryVocabulary;

/** A generation opened for searching. Closed when the last of its users lets go of it. */
final class OpenGeneration implements Closeable {

    final GenerationSummary summary;
    final Blocks blocks;
    final PassageLanguages languages;
    private final RelatedGroups related;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final LeafReaderContext leaf;
    /** Guarded by this. */
    private @Nullable Discovery discovery;

    private OpenGeneration(
            GenerationSummary summary,
            FSDirectory directory,
            DirectoryReader reader,
            LeafReaderContext leaf,
            Blocks blocks,
            PassageLanguages languages,
            RelatedGroups related) {
        this.summary = summary;
        this.directory = directory;
        this.reader = reader;
        this.leaf = leaf;
        this.blocks = blocks;
        this.languages = languages;
        this.related = related;
    }

    /**
     * Opens a generation after checking that no byte of its files has changed since it was written.
     *
     * @throws DamagedIndexException if one has
     */
    static OpenGeneration open(IndexFolder folder, String id, LanguageAnalyzers analyzers) throws IOException {
        Manifest manifest = folder.manifest(id);
        manifest.requireSchemaOfThisProgram();
        List<String> changes = GenerationCheck.changes(folder, manifest);
        if (!changes.isEmpty()) {
            throw new DamagedIndexException("generation " + id + " is damaged: " + String.join("; ", changes)
                    + "; " + new Remedy(folder).of(id));
        }
        FSDirectory directory = FSDirectory.open(folder.generation(id));
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            try {
                LeafReaderContext leaf = onlySegment(id, reader);
                Blocks blocks = Blocks.read(leaf.reader());
                PassageLanguages languages = PassageLanguages.read(leaf.reader(), blocks, analyzers);
                RelatedGroups related = RelatedGroups.read(folder.related(id), leaf.reader());
                return new OpenGeneration(manifest.summary(), directory, reader, leaf, blocks, languages, related);
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static LeafReaderContext onlySegment(String id, DirectoryReader reader) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        if (leaves.size() != 1) {
            throw new IOException("generation " + id + " has " + leaves.size() + " segments, not one");
        }
        return leaves.getFirst();
    }

    /** What is told of it besides searches; made when first asked for, as only servers ask. */
    synchronized Discovery discovery(QueryVocabulary vocabulary, Supplier<NameStarts<Subject>> names) {
        if (discovery == null) {
            discovery = new Discovery(this, vocabulary, names);
        }
        return discovery;
    }

    /** Keeps the generation open until {@link #release}; false if it is closed already. */
    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
        if (reader.getRefCount() == 0) {
            directory.close();
        }
    }

    @Override
    public void close() throws IOException {
        release();
    }

    LeafReaderContext leaf() {
        return leaf;
    }

    LeafReader segment() {
        return leaf.reader();
    }

    /** Whether a field holds each of some terms, wherever they stand. */
    boolean holds(String field, Collection<String> terms) throws IOException {
        for (String term : terms) {
            if (segment().docFreq(new Term(field, term)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** A searcher of its own for each request, as a time limit is set on it. */
    IndexSearcher searcher(Ranking ranking) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(ranking.k1(), ranking.b()));
        searcher.setQueryCache(null);
        return searcher;
    }

    Document document(int number) throws IOException {
        return StoredForm.document(stored(blocks.doc(number), Schema.DOCUMENT));
    }

    Passage passage(int doc) throws IOException {
        return StoredForm.passage(stored(doc, Schema.PASSAGE));
    }

    private byte[] stored(int doc, String field) throws IOException {
        var bytes = segment().storedFields().document(doc, java.util.Set.of(field)).getBinaryValue(field);
        if (bytes == null) {
            throw new IOException("Lucene document " + doc + " has no stored " + field);
        }
        return java.util.Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }

    /** The documents that are the same as one of them in some way. */
    List<Related> related(int number) throws IOException {
        List<Related> all = new ArrayList<>();
        for (Map.Entry<Related.How, List<Integer>> group : related.of(number).entrySet()) {
            List<Document> first = new ArrayList<>();
            for (int other : group.getValue().subList(0, Math.min(Related.LISTED, group.getValue().size()))) {
                first.add(document(other));
            }
            all.add(new Related(group.getKey(), group.getValue().size(), first));
        }
        return all;
    }

    /** The numbers of the documents that are the same as one of them in some way. */
    List<Integer> relatedNumbers(int number) {
        return related.of(number).values().stream().flatMap(List::stream).toList();
    }

    /** The number of the document with a key. */
    OptionalInt number(String key) throws IOException {
        ScoreDoc[] found = searcher(Ranking.DEFAULT).search(new TermQuery(new Term(Schema.KEY, key)), 1).scoreDocs;
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(blocks.documentOf(found[0].doc));
    }

    /** A document with its passages, by its key. */
    Optional<FoundDocument> find(String key) throws IOException {
        OptionalInt number = number(key);
        return number.isPresent() ? Optional.of(read(number.getAsInt())) : Optional.empty();
    }

    /** A document with its passages, by its number. */
    FoundDocument read(int number) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (int doc = blocks.firstPassage(number); doc < blocks.doc(number); doc++) {
            passages.add(passage(doc));
        }
        return new FoundDocument(new TaggedDocument(document(number), passages), related(number), summary);
    }
}
