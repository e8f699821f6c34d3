package org.lodestar.engine.lucene;

/**
 * A document and what it is ordered by.
 *
 * @param key smaller comes first; ties go by the number, which ascends with the id
 * @param document its number
 */
record RankedDocument(long key, int document) implements Comparable<RankedDocument> {

    static RankedDocument ofScore(float score, int document) {
        return new RankedDocument(keyOfScore(score), document);
    }

    /** Scores are not negative, so that their bits ascend with them. */
    static long keyOfScore(float score) {
        return -(long) Float.floatToIntBits(score);
    }

    static float scoreOfKey(long key) {
        return Float.intBitsToFloat((int) -key);
    }

    float score() {
        return scoreOfKey(key);
    }

    @Override
    public int compareTo(RankedDocument other) {
        int byKey = Long.compare(key, other.key);
        return byKey != 0 ? byKey : Integer.compare(document, other.document);
    }
}
