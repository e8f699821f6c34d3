package org.lodestar.engine.lucene;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** In how many passages of which documents something stands. */
final class Occurrences {

    private static final Occurrences NONE = new Occurrences(new int[0], new int[0]);

    private final int[] documents;
    private final int[] passages;

    private Occurrences(int[] documents, int[] passages) {
        this.documents = documents;
        this.passages = passages;
    }

    /** The numbers of the documents, ascending. */
    int[] documents() {
        return documents;
    }

    int size() {
        return documents.length;
    }

    /** In how many passages of a document, by number. */
    int in(int document) {
        int at = Arrays.binarySearch(documents, document);
        return at < 0 ? 0 : passages[at];
    }

    /** Takes passages in order. */
    static final class Builder {
        private int[] documents = new int[8];
        private int[] passages = new int[8];
        private int size;

        void addPassageOf(int document) {
            if (size == 0 || documents[size - 1] != document) {
                documents = ArrayUtil.grow(documents, size + 1);
                passages = ArrayUtil.grow(passages, size + 1);
                documents[size] = document;
                passages[size] = 0;
                size++;
            }
            passages[size - 1]++;
        }

        Occurrences build() {
            return size == 0 ? NONE : new Occurrences(Arrays.copyOf(documents, size), Arrays.copyOf(passages, size));
        }
    }
}
