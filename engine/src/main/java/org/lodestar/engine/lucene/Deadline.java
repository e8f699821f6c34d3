package org.lodestar.engine.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.lodestar.engine.SearchTimeoutException;

/**
 * When a request must be answered.
 *
 * @param end by {@link System#nanoTime}
 */
record Deadline(Duration limit, long end) {

    static Deadline in(Duration limit) {
        return new Deadline(limit, System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    /** The same searcher, which now ends its searches then. */
    IndexSearcher holdFor(IndexSearcher searcher) {
        searcher.setTimeout(new QueryTimeout() {
            @Override
            public boolean shouldExit() {
                return isOver();
            }
        });
        return searcher;
    }

    /** @throws SearchTimeoutException if a search was ended, or it is time */
    void check(IndexSearcher searcher) {
        if (searcher.timedOut() || isOver()) {
            throw new SearchTimeoutException(limit);
        }
    }
}
