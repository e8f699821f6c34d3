package org.lodestar.indexer.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.lodestar.indexer.cache.CacheException;
import org.lodestar.indexer.sources.Source;

/**
 * Works on many sources at the same time, and hands on what they come to in the order of the sources, so that the outcome does
 * not depend on who was faster.
 */
final class OrderedWork {

    /** How far workers may be ahead of the one that takes: bounds the documents in memory. */
    private static final int AHEAD = 8;

    private final int workers;

    OrderedWork(int workers) {
        this.workers = workers;
    }

    /** Takes what one source came to. */
    interface Taker {
        void take(SourceWork.Done done) throws IOException;
    }

    void on(List<Source> sources, Function<Source, Callable<SourceWork.Done>> work, Taker taker)
            throws IOException, InterruptedException {
        Deque<Future<SourceWork.Done>> ahead = new ArrayDeque<>();
        ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("indexer-", 1).factory());
        try {
            int next = 0;
            while (next < sources.size() || !ahead.isEmpty()) {
                while (next < sources.size() && ahead.size() < workers * AHEAD) {
                    ahead.add(pool.submit(work.apply(sources.get(next++))));
                }
                taker.take(ahead.removeFirst().get());
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case CacheException cache -> throw new IOException(cache.getMessage(), cache);
                case IllegalStateException named -> throw named;
                case null, default -> throw new IllegalStateException(
                        "a source could not be worked on: " + e.getCause(), e.getCause());
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
