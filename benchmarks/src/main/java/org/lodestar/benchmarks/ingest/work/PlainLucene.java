package org.lodestar.benchmarks.ingest.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.Passage;
import org.lodestar.corpus.TaggedDocument;

/**
 * {@code writing} as one does it with Lucene alone: the same fields by the same analyzers into an index sorted alike, one Lucene
 * document at a time, merged into one segment and committed. What it writes is made by {@link PlainDocuments}.
 */
final class PlainLucene implements Work {

    private static final double BUFFER_MEGABYTES = 128;

    private final Tagging tagging = new Tagging();
    private final List<TaggedDocument> documents;
    private final List<PlainDocuments.Sums> sums = new ArrayList<>();
    private final PlainDocuments plain = new PlainDocuments(tagging.vocabularies(), tagging.analyzers());
    private final ScratchFolder scratch = new ScratchFolder();
    private Path index = scratch.renewed();

    PlainLucene(Path home, String input) throws IOException {
        this.documents = TaggedInput.of(input, home, tagging);
        documents.forEach(document -> sums.add(PlainDocuments.Sums.of(document)));
    }

    @Override
    public void prepare(String step) throws IOException {
        index = scratch.renewed();
    }

    @Override
    public long run(String step) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(byField(tagging.analyzers()))
                .setIndexSort(new Sort(new SortField("id", SortField.Type.STRING)))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false);
        try (FSDirectory directory = FSDirectory.open(index); IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < documents.size(); i++) {
                TaggedDocument document = documents.get(i);
                Passage opening = document.passages().getFirst();
                for (Passage passage : document.passages()) {
                    opening = passage.section().equals(opening.section()) ? opening : passage;
                    writer.addDocument(plain.passage(document.document(), passage, opening.text()));
                }
                Document whole = plain.document(document, sums.get(i));
                writer.addDocument(whole);
            }
            writer.forceMerge(1);
            writer.commit();
        }
        return TaggedInput.passages(documents);
    }

    private static Analyzer byField(LanguageAnalyzers analyzers) {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                int dot = field.indexOf('.');
                return dot < 0 ? analyzers.folded() : analyzers.of(field.substring(dot + 1));
            }
        };
    }

    @Override
    public Path written() {
        return index;
    }

    @Override
    public void close() throws IOException {
        tagging.close();
        scratch.close();
    }
}
