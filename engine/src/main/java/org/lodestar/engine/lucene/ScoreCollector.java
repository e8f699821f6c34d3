package org.lodestar.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Ranks documents by their best passage. The passages of a document stand together, so one look back suffices; once
 * enough documents are kept, Lucene need not look at passages that score no better than the worst of them.
 */
final class ScoreCollector extends SimpleCollector {

    private final Blocks blocks;
    private final BestDocuments best;
    private @Nullable Scorable scorer;
    private int document = -1;
    private float score;

    ScoreCollector(Blocks blocks, BestDocuments best) {
        this.blocks = blocks;
        this.best = best;
    }

    @Override
    public void setScorer(Scorable newScorer) {
        scorer = newScorer;
    }

    @Override
    public void collect(int doc) throws IOException {
        Scorable current = java.util.Objects.requireNonNull(scorer);
        int itsDocument = blocks.documentOf(doc);
        if (itsDocument != document) {
            finishDocument();
            document = itsDocument;
            score = current.score();
            RankedDocument worst = best.worst();
            if (worst != null) {
                // Documents come in the order of ids, so one that only ties with the worst comes after it.
                current.setMinCompetitiveScore(Math.nextUp(worst.score()));
            }
        } else {
            score = Math.max(score, current.score());
        }
    }

    @Override
    public void finish() {
        finishDocument();
    }

    private void finishDocument() {
        if (document >= 0) {
            best.offer(RankedDocument.keyOfScore(score), document);
        }
        document = -1;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.TOP_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        finishDocument();
    }
}
