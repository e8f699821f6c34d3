package org.lodestar.indexer.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationStore;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.indexer.sources.Source;
import org.lodestar.indexer.sources.SourceFinder;

/**
 * Runs from sources to a published generation. Workers read sources at the same time; what they read is taken in the order
 * of the sources, so that the outcome does not depend on who was faster.
 */
public final class IndexRun {

    /** How far workers may be ahead of the writer: bounds the documents in memory. */
    private static final int AHEAD = 8;

    /** Below this many, or this part of what is published, documents may be removed without a word. */
    private static final int FEW_REMOVALS = 10;
    private static final double SMALL_PART = 0.1;

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
        try (GenerationDraft draft = store.begin(reader.version())) {
            Optional<GenerationSummary> published = published();
            Map<String, SourceRecord> before = published.isEmpty() ? Map.of() : recordsOf(published.get());
            boolean carries = !options.full() && draft.canCarryOver();
            Collected collected = collect(sources, work.without(store.withdrawals()), before, carries, draft);
            List<SourceRecord> removed = removed(before, collected.records);
            List<SourceRecord> all = new ArrayList<>(collected.records);
            all.addAll(removed);
            progress.end();
            boolean unchanged = published.isPresent() && carries && nothingToDo(before, all);
            Optional<String> refused = unchanged ? Optional.empty() : refusal(published, before, collected);
            if (options.dryRun()) {
                return new RunResult.Planned(refused.orElse(null), all);
            }
            if (unchanged) {
                return new RunResult.Unchanged(published.orElseThrow(), all);
            }
            if (refused.isPresent()) {
                return new RunResult.Refused(refused.get(), all);
            }
            draft.carryOver(collected.carried);
            return new RunResult.Published(draft.publish(all), all);
        } finally {
            progress.end();
        }
    }

    /** To index everything again is one way to mend a damaged generation. */
    private Optional<GenerationSummary> published() throws IOException {
        try {
            return store.published();
        } catch (DamagedIndexException e) {
            if (options.full()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Map<String, SourceRecord> recordsOf(GenerationSummary published) throws IOException {
        Map<String, SourceRecord> records = new LinkedHashMap<>();
        try (Stream<SourceRecord> stream = store.sources(published.id())) {
            stream.filter(r -> r.outcome() != Outcome.REMOVED).forEach(r -> records.put(r.source(), r));
        }
        return records;
    }

    /** What the sources came to: their records in order, and the ids of documents that are taken over as they are. */
    private static final class Collected {
        final List<SourceRecord> records = new ArrayList<>();
        final Set<String> carried = new LinkedHashSet<>();
        /** Key to the name of the source that has it. */
        final Map<String, String> keys = new HashMap<>();
    }

    private Collected collect(
            List<Source> sources, SourceWork.Factory works, Map<String, SourceRecord> before, boolean carries, GenerationDraft draft)
            throws IOException, InterruptedException {
        Collected collected = new Collected();
        Deque<Future<SourceWork.Done>> ahead = new ArrayDeque<>();
        ExecutorService workers = Executors.newFixedThreadPool(
                options.workers(), Thread.ofPlatform().daemon().name("indexer-", 1).factory());
        try {
            int next = 0;
            while (next < sources.size() || !ahead.isEmpty()) {
                while (next < sources.size() && ahead.size() < options.workers() * AHEAD) {
                    Source source = sources.get(next++);
                    SourceRecord known = before.get(source.name());
                    ahead.add(workers.submit(() -> works.on(source, known, carries).call()));
                }
                take(ahead.removeFirst().get(), before, draft, collected);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalStateException named) {
                throw named;
            }
            throw new IllegalStateException("a source could not be worked on: " + e.getCause(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
        return collected;
    }

    private void take(
            SourceWork.Done done, Map<String, SourceRecord> before, GenerationDraft draft, Collected collected)
            throws IOException {
        SourceRecord record = done.record();
        if (record.document() != null) {
            String holder = collected.keys.putIfAbsent(DocumentKey.of(record.document()), record.source());
            if (holder != null) {
                record = failed(record, "has the id '" + record.document() + "', which " + holder + " has already");
            } else if (done.document() == null) {
                collected.carried.add(record.document());
            } else if (!options.dryRun()) {
                draft.add(done.document());
            }
        }
        SourceRecord known = before.get(record.source());
        if (record.outcome() == Outcome.FAILED && known != null && known.document() != null) {
            record = failed(record, record.reason() + "; the document '" + known.document()
                    + "' that it was before is dropped");
        }
        collected.records.add(record);
        progress.step(record);
    }

    /** A failure of this kind is looked into again in the next run, as it depends on more than the source. */
    private static SourceRecord failed(SourceRecord r, String reason) {
        SourceRecord.State state = r.state();
        SourceRecord.State retried = state == null || r.document() == null ? state : new SourceRecord.State(
                state.bytes(), state.modified(), state.inode(), state.content(), state.metadata(), false, false);
        return new SourceRecord(
                r.source(), null, Outcome.FAILED, reason, false, null, 0, r.milliseconds(), retried);
    }

    private static List<SourceRecord> removed(Map<String, SourceRecord> before, List<SourceRecord> records) {
        Set<String> present = new HashSet<>();
        records.forEach(r -> present.add(r.source()));
        return before.values().stream()
                .filter(r -> r.document() != null && !present.contains(r.source()))
                .map(r -> new SourceRecord(r.source(), r.document(), Outcome.REMOVED, "is gone from the sources", false,
                        null, 0, 0, null))
                .toList();
    }

    /** Whether every source came to what it had come to before. */
    private static boolean nothingToDo(Map<String, SourceRecord> before, List<SourceRecord> all) {
        return all.stream().allMatch(r -> switch (r.outcome()) {
            case UNCHANGED -> true;
            case BLANK -> sameDocument(before.get(r.source()), r);
            case FAILED, IGNORED -> sameRefusal(before.get(r.source()), r);
            case NEW, CHANGED, REMOVED -> false;
        });
    }

    private static boolean sameDocument(@Nullable SourceRecord known, SourceRecord now) {
        return known != null && known.outcome() == Outcome.BLANK && known.state() != null && now.state() != null
                && known.state().content().equals(now.state().content())
                && known.state().metadata().equals(now.state().metadata());
    }

    private static boolean sameRefusal(@Nullable SourceRecord known, SourceRecord now) {
        return known != null && known.document() == null && known.outcome() == now.outcome();
    }

    private Optional<String> refusal(
            Optional<GenerationSummary> published, Map<String, SourceRecord> before, Collected collected) {
        Set<String> kept = new HashSet<>();
        collected.records.forEach(r -> {
            if (r.document() != null) {
                kept.add(r.document());
            }
        });
        if (kept.isEmpty()) {
            return Optional.of("no source came to a document, so there is nothing to publish");
        }
        long gone = before.values().stream()
                .map(SourceRecord::document)
                .filter(id -> id != null && !kept.contains(id))
                .count();
        int documents = published.map(GenerationSummary::documents).orElse(0);
        if (!options.allowRemovals() && gone > FEW_REMOVALS && gone > SMALL_PART * documents) {
            return Optional.of(gone + " of the " + documents + " published documents would be removed; if that is what "
                    + "is meant, run again with --allow-removals");
        }
        return Optional.empty();
    }
}
