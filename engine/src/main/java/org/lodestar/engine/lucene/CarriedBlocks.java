package org.lodestar.engine.lucene;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A segment of which only some blocks are left. */
final class CarriedBlocks extends FilterCodecReader {

    private final FixedBitSet kept;
    private final int size;

    CarriedBlocks(CodecReader segment, FixedBitSet kept) {
        super(segment);
        this.kept = kept;
        this.size = kept.cardinality();
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
