package org.lodestar.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.Generations;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.Withdrawals;

/** Generations as folders of Lucene files. */
public abstract sealed class LuceneGenerations implements Generations permits LuceneGenerationStore, LuceneIndexMaintenance {

    final IndexFolder folder;

    LuceneGenerations(Path index) {
        this.folder = new IndexFolder(index);
    }

    @Override
    public Optional<String> current() throws IOException {
        return folder.current();
    }

    @Override
    public Optional<GenerationSummary> published() throws IOException {
        Optional<String> current = folder.current();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.manifest(current.get()).summary());
        } catch (DamagedIndexException e) {
            throw new DamagedIndexException(e.getMessage() + "; " + remedy(current.get()), e);
        }
    }

    @Override
    public List<String> ids() throws IOException {
        return folder.finished();
    }

    @Override
    public GenerationSummary summary(String generation) throws IOException {
        return folder.manifest(generation).summary();
    }

    @Override
    public List<String> setAside() throws IOException {
        return Lineage.of(folder).setAside();
    }

    @Override
    public Stream<SourceRecord> sources(String generation) throws IOException {
        return folder.sources(generation);
    }

    @Override
    public List<String> verify(String generation) throws IOException {
        return GenerationCheck.problems(folder, generation);
    }

    @Override
    public String remedy(String damaged) throws IOException {
        return new Remedy(folder).of(damaged);
    }

    @Override
    public Withdrawals withdrawals() throws IOException {
        return new WithdrawnFile(folder.root()).read();
    }
}
