package org.lodestar.indexer.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationStore;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SourceRecord;
import org.lodestar.indexer.sources.Source;
import org.lodestar.indexer.sources.SourceFinder;

/** Runs from sources to a published generation, or only plans to. */
public final class IndexRun {

    private final GenerationStore store;
    private final SourceFinder finder;
    private final SourceReader reader;
    private final SourceWork.Factory work;
    private final RunOptions options;
    private final Progress progress;

    IndexRun(
            GenerationStore store, SourceFinder finder, SourceReader reader, SourceWork.Factory work, RunOptions options,
            Progress progress) {
        this.store = store;
        this.finder = finder;
        this.reader = reader;
        this.work = work;
        this.options = options;
        this.progress = progress;
    }

    /** Does the run. */
    public RunResult run() throws IOException, IndexInUseException, InterruptedException {
        List<Source> sources = finder.find(options.roots());
        progress.start(sources.size());
        try {
            return options.dryRun() ? plan(sources) : write(sources);
        } finally {
            progress.end();
        }
    }

    /** Asks all questions that a run asks, and begins no draft: nothing is written, and no other run is waited for. */
    private RunResult plan(List<Source> sources) throws IOException, InterruptedException {
        PublishedSources published = published();
        boolean carries = !options.full() && store.canCarryOver(reader.version());
        Outcomes outcomes = new Outcomes(published);
        SourceWork.Factory works = work.without(store.withdrawals());
        new OrderedWork(options.workers()).on(sources, source -> works.on(source, published, carries), done -> {
            outcomes.take(done);
            progress.more(done.held());
            progress.step(outcomes.last());
        });
        boolean unchanged = carries && outcomes.nothingToDo();
        return new RunResult.Planned(
                unchanged ? null : refusal(published, outcomes).orElse(null),
                published.generation().isPresent() && !carries, outcomes.failedAgain(), outcomes.all());
    }

    private RunResult write(List<Source> sources) throws IOException, IndexInUseException, InterruptedException {
        try (GenerationDraft draft = store.begin(reader.version())) {
            PublishedSources published = published();
            boolean carries = !options.full() && draft.canCarryOver();
            Outcomes outcomes = new Outcomes(published);
            SourceWork.Factory works = work.without(store.withdrawals());
            new OrderedWork(options.workers()).on(sources, source -> works.on(source, published, carries), done -> {
                var document = outcomes.take(done);
                if (document.isPresent()) {
                    draft.add(document.get());
                }
                progress.more(done.held());
                progress.step(outcomes.last());
            });
            progress.end();
            List<SourceRecord> all = work.originals().marked(outcomes.all());
            if (carries && outcomes.nothingToDo()) {
                return new RunResult.Unchanged(published.generation().orElseThrow(), all);
            }
            Optional<String> refusal = refusal(published, outcomes);
            if (refusal.isPresent()) {
                return new RunResult.Refused(refusal.get(), all);
            }
            draft.carryOver(outcomes.carried());
            GenerationSummary generation = draft.publish(all);
            return new RunResult.Published(generation, all);
        }
    }

    /** To index everything again is one way to mend a damaged generation. */
    private PublishedSources published() throws IOException {
        try {
            return PublishedSources.of(store);
        } catch (DamagedIndexException e) {
            if (options.full()) {
                return PublishedSources.none();
            }
            throw e;
        }
    }

    private Optional<String> refusal(PublishedSources published, Outcomes outcomes) {
        return RemovalGuard.refusal(published, outcomes.documents(), options.allowRemovals());
    }
}
