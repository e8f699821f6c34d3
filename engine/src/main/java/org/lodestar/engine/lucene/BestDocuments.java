package org.lodestar.engine.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps the first so many documents of those offered that come after a given one. */
final class BestDocuments {

    private final int most;
    private final @Nullable RankedDocument after;
    /** The worst of those kept is at the head. */
    private final PriorityQueue<RankedDocument> kept = new PriorityQueue<>(Collections.reverseOrder());

    BestDocuments(int most, @Nullable RankedDocument after) {
        this.most = most;
        this.after = after;
    }

    void offer(long key, int document) {
        RankedDocument offered = new RankedDocument(key, document);
        if (most == 0 || (after != null && offered.compareTo(after) <= 0)) {
            return;
        }
        if (kept.size() < most) {
            kept.add(offered);
        } else if (offered.compareTo(kept.element()) < 0) {
            kept.remove();
            kept.add(offered);
        }
    }

    /** The one that a better document would push out, null while there is room. */
    @Nullable RankedDocument worst() {
        return kept.size() < most ? null : kept.peek();
    }

    List<RankedDocument> inOrder() {
        List<RankedDocument> list = new ArrayList<>(kept);
        Collections.sort(list);
        return list;
    }
}
