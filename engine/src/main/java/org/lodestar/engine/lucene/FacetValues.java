package org.lodestar.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;

/**
 * The values of one field in memory: row to ordinals. A row is a passage, or a document for values that belong to
 * documents. A row without a value holds the ordinal {@link #none()}, so that "not stated" is a choice like any other.
 */
final class FacetValues {

    private final String[] values;
    /** Ordinals of row r are {@code ordinals[starts[r]]} to {@code ordinals[starts[r + 1] - 1]}. */
    private final int[] starts;
    private final int[] ordinals;

    private FacetValues(String[] values, int[] starts, int[] ordinals) {
        this.values = values;
        this.starts = starts;
        this.ordinals = ordinals;
    }

    /**
     * Reads a field of a segment.
     *
     * @param docs the Lucene document of each row, ascending
     */
    static FacetValues read(LeafReader leaf, String field, int[] docs) throws IOException {
        SortedSetDocValues stored = DocValues.getSortedSet(leaf, field);
        String[] values = new String[(int) stored.getValueCount()];
        for (int ordinal = 0; ordinal < values.length; ordinal++) {
            values[ordinal] = stored.lookupOrd(ordinal).utf8ToString();
        }
        int[] starts = new int[docs.length + 1];
        int[] ordinals = new int[docs.length];
        int size = 0;
        for (int row = 0; row < docs.length; row++) {
            starts[row] = size;
            int count = stored.advanceExact(docs[row]) ? stored.docValueCount() : 0;
            ordinals = ArrayUtil.grow(ordinals, size + Math.max(1, count));
            if (count == 0) {
                ordinals[size++] = values.length;
            }
            for (int i = 0; i < count; i++) {
                ordinals[size++] = (int) stored.nextOrd();
            }
        }
        starts[docs.length] = size;
        return new FacetValues(values, starts, Arrays.copyOf(ordinals, size));
    }

    /** How many ordinals there are, {@link #none()} included. */
    int size() {
        return values.length + 1;
    }

    /** The ordinal of "carries no value", after those of all values. */
    int none() {
        return values.length;
    }

    String value(int ordinal) {
        return values[ordinal];
    }

    /** The ordinal of a value, below 0 if no passage carries it. Values are sorted by code point, as in the index. */
    int ordinal(String value) {
        return Arrays.binarySearch(values, value, FacetValues::compareCodePoints);
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int ordinalAt(int position) {
        return ordinals[position];
    }

    /** Whether a row carries one of a set of ordinals. */
    boolean carriesAny(int row, boolean[] set) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            if (set[ordinals[i]]) {
                return true;
            }
        }
        return false;
    }

    private static int compareCodePoints(String a, String b) {
        return new org.apache.lucene.util.BytesRef(a).compareTo(new org.apache.lucene.util.BytesRef(b));
    }
}
