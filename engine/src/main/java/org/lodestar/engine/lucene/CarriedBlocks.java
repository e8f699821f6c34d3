package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A segment of which only some blocks are left. */
final class CarriedBlocks extends FilterCodecReader {

    private final FixedBitSet kept;
    private final int size;
    private final Set<String> ids;

    private CarriedBlocks(CodecReader segment, FixedBitSet kept, Set<String> ids) {
        super(segment);
        this.kept = kept;
        this.size = kept.cardinality();
        this.ids = ids;
    }

    /** The blocks of the documents of some ids. */
    static CarriedBlocks of(LeafReader segment, Predicate<String> wanted) throws IOException {
        FixedBitSet kept = new FixedBitSet(segment.maxDoc());
        Set<String> ids = new HashSet<>();
        SortedDocValues id = DocValues.getSorted(segment, Schema.ID);
        for (int doc = id.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = id.nextDoc()) {
            String value = id.lookupOrd(id.ordValue()).utf8ToString();
            if (wanted.test(value)) {
                kept.set(doc);
                ids.add(value);
            }
        }
        return new CarriedBlocks(SlowCodecReaderWrapper.wrap(segment), kept, ids);
    }

    /** The ids of the documents whose blocks are left. */
    Set<String> ids() {
        return ids;
    }

    @Override
    public Bits getLiveDocs() {
        return kept;
    }

    @Override
    public int numDocs() {
        return size;
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
