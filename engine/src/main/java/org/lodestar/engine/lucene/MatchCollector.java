package org.lodestar.engine.lucene;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.lodestar.engine.FacetRequest;
import org.lodestar.engine.SearchRequest.Scope;

/**
 * Sees every passage that the text of a request matches, in order, and counts: passages, documents, and documents by
 * value. A passage that fails the selection of one dimension alone counts for that dimension's values.
 */
final class MatchCollector extends SimpleCollector {

    private final Blocks blocks;
    private final Conditions conditions;
    private final List<FacetCounter> counters;
    private int passages;
    private int[] documents = new int[64];
    private int size;

    MatchCollector(Blocks blocks, Conditions conditions, List<FacetRequest> facets, Scope scope) {
        this.blocks = blocks;
        this.conditions = conditions;
        this.counters = facets.stream().map(f -> new FacetCounter(f, blocks, conditions, scope)).toList();
    }

    @Override
    public void collect(int doc) {
        if (!blocks.isPassage(doc)) {
            return;
        }
        int failing = conditions.failing(doc);
        if (failing == Conditions.TOO_MUCH) {
            return;
        }
        int document = blocks.documentOf(doc);
        if (failing == Conditions.NOTHING) {
            passages++;
            if (size == 0 || documents[size - 1] != document) {
                documents = org.apache.lucene.util.ArrayUtil.grow(documents, size + 1);
                documents[size++] = document;
            }
        }
        for (FacetCounter counter : counters) {
            counter.collect(doc, document, failing);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        if (context.ord > 0) {
            throw new IllegalStateException("a published generation has one segment");
        }
    }

    int passages() {
        return passages;
    }

    int documents() {
        return size;
    }

    /** The numbers of the documents found, ascending; the first {@link #documents()} elements. */
    int[] found() {
        return documents;
    }

    List<FacetCounter> counters() {
        return counters;
    }
}
