package org.lodestar.benchmarks.ingest.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lodestar.corpus.TaggedDocument;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.lucene.LuceneGenerationStore;

/** {@code writing} by this project: a generation is begun, filled, merged, checked and published. */
final class GenerationWriting implements Work {

    private final Tagging tagging = new Tagging();
    private final List<TaggedDocument> documents;
    private final List<SourceRecord> sources;
    private final ScratchFolder scratch = new ScratchFolder();
    private Path index = scratch.renewed();

    GenerationWriting(Path home, String input) throws IOException {
        this.documents = TaggedInput.of(input, home, tagging);
        this.sources = documents.stream().map(d -> new SourceRecord(
                d.document().source(), d.document().id(), SourceRecord.Outcome.NEW, null, false, null, d.passages().size(), 0, null)).toList();
    }

    @Override
    public void prepare(String step) throws IOException {
        index = scratch.renewed();
    }

    @Override
    public long run(String step) throws IOException, IndexInUseException {
        LuceneGenerationStore store = new LuceneGenerationStore(index, tagging.vocabularies(), tagging.analyzers());
        try (GenerationDraft draft = store.begin("bench")) {
            for (TaggedDocument document : documents) {
                draft.add(document);
            }
            draft.publish(sources);
        }
        return TaggedInput.passages(documents);
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
