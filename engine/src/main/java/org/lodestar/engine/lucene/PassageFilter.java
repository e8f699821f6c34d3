package org.lodestar.engine.lucene;

import java.util.Objects;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Matches the passages that a predicate over what is in memory accepts. For an index of one segment. */
final class PassageFilter extends Query {

    /** Reading a few ordinals costs about as much as following a posting or two. */
    private static final float MATCH_COST = 4;

    private final String name;
    private final IntPredicate accepts;

    /** @param name for messages only */
    PassageFilter(String name, IntPredicate accepts) {
        this.name = name;
        this.accepts = accepts;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                int maxDoc = context.reader().maxDoc();
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        DocIdSetIterator all = DocIdSetIterator.all(maxDoc);
                        return new ConstantScoreScorer(score(), scoreMode, new TwoPhaseIterator(all) {
                            @Override
                            public boolean matches() {
                                return accepts.test(approximation.docID());
                            }

                            @Override
                            public float matchCost() {
                                return MATCH_COST;
                            }
                        });
                    }

                    @Override
                    public long cost() {
                        return maxDoc;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PassageFilter that && accepts.equals(that.accepts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(PassageFilter.class, accepts);
    }
}
