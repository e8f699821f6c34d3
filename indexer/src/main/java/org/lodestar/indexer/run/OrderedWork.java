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
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.contents.OriginalsException;
import org.lodestar.indexer.cache.CacheException;
import org.lodestar.indexer.extraction.NoRoomException;
import org.lodestar.indexer.members.UnpackingSpace;
import org.lodestar.indexer.sources.Source;

/**
 * Works on many sources at the same time, and hands on what they come to in the order of the sources, so that the outcome does
 * not depend on who was faster.
 */
final class OrderedWork {

    /** How far workers may be ahead of the one that takes: bounds the documents in memory. */
    private static final int AHEAD = 8;

    /** A file that goes on and on when it is unpacked must end somewhere. */
    private static final int MOST_IN_EACH_OTHER = 10_000;

    private static final int SECONDS_TO_STOP = 60;

    private final int workers;

    OrderedWork(int workers) {
        this.workers = workers;
    }

    /** Takes what one source came to. */
    interface Taker {
        void take(Done done) throws IOException;
    }

    /** The files in an archive or a mail come right after it, and are worked on before the sources that follow. */
    void on(List<Source> sources, Function<Source, Callable<Done>> work, Taker taker) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("indexer-", 1).factory());
        try {
            new Sequence(pool, work, taker).run(sources, null);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case CacheException cache -> throw new IOException(cache.getMessage(), cache);
                case OriginalsException originals -> throw new IOException(originals.getMessage(), originals);
                case NoRoomException full -> throw new IOException(full.getMessage(), full);
                case IllegalStateException named -> throw named;
                case null, default -> throw new IllegalStateException(
                        "a source could not be worked on: " + e.getCause(), e.getCause());
            }
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        }
    }

    /** How many files may still come of one file on the disk. */
    private static final class Nest {
        private int left = MOST_IN_EACH_OTHER;
    }

    private final class Sequence {
        private final ExecutorService pool;
        private final Function<Source, Callable<Done>> work;
        private final Taker taker;

        Sequence(ExecutorService pool, Function<Source, Callable<Done>> work, Taker taker) {
            this.pool = pool;
            this.work = work;
            this.taker = taker;
        }

        /** @param nest of the file on the disk that the sources lie in, null where they lie there themselves */
        void run(List<Source> sources, @Nullable Nest nest) throws IOException, InterruptedException, ExecutionException {
            Deque<Future<Done>> ahead = new ArrayDeque<>();
            int next = 0;
            while (next < sources.size() || !ahead.isEmpty()) {
                while (next < sources.size() && ahead.size() < workers * AHEAD) {
                    ahead.add(pool.submit(work.apply(sources.get(next++))));
                }
                take(ahead.removeFirst().get(), nest == null ? new Nest() : nest);
            }
        }

        private void take(Done whole, Nest nest) throws IOException, InterruptedException, ExecutionException {
            Done done = whole.cutTo(nest.left);
            nest.left -= done.held();
            taker.take(done);
            for (Done carried : done.carried()) {
                taker.take(carried);
            }
            run(done.members(), nest);
            if (done.folder() != null) {
                UnpackingSpace.delete(done.folder());
            }
        }
    }
}
