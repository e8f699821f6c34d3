package org.lodestar.engine.likeness;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups among many texts: those of the same words, and those that share {@value #ALIKE} of their runs of words or
 * more. Candidates are found by locality-sensitive hashing: of {@value #BANDS} bands of minima one at least is equal, which
 * of two texts that share that much fails once in twenty million times.
 */
public final class AlikeTexts {

    /** What two texts of a group share at least, as estimated; others of the group may share less with each other. */
    static final double ALIKE = 0.8;

    private static final int BANDS = 32;
    private static final int BAND = TextSketch.MINIMA / BANDS;
    /** With how many texts of its bucket a text is compared: a template with thousands of fillings stays cheap. */
    private static final int MOST_COMPARED = 50;

    private final List<int[]> identical;
    private final List<int[]> alike;

    private AlikeTexts(List<int[]> identical, List<int[]> alike) {
        this.identical = identical;
        this.alike = alike;
    }

    /** @param sketches null for a text without words, which is like no other */
    public static AlikeTexts among(List<@Nullable TextSketch> sketches) {
        DisjointSets sets = new DisjointSets(sketches.size());
        List<Integer> different = joinIdentical(sketches, sets);
        List<int[]> identical = sets.groups();
        for (int band = 0; band < BANDS; band++) {
            joinAlike(sketches, different, band * BAND, sets);
        }
        return new AlikeTexts(identical, sets.groups());
    }

    /** @return the first of each set of identical texts that are long enough to be like others */
    private static List<Integer> joinIdentical(List<@Nullable TextSketch> sketches, DisjointSets sets) {
        List<Integer> different = new ArrayList<>();
        Map<ByteBuffer, Integer> firsts = new HashMap<>();
        for (int i = 0; i < sketches.size(); i++) {
            TextSketch sketch = sketches.get(i);
            if (sketch != null) {
                Integer first = firsts.putIfAbsent(sketch.words(), i);
                if (first != null) {
                    sets.join(first, i);
                } else if (sketch.hasRuns()) {
                    different.add(i);
                }
            }
        }
        return different;
    }

    private static void joinAlike(List<@Nullable TextSketch> sketches, List<Integer> texts, int first, DisjointSets sets) {
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int text : texts) {
            TextSketch sketch = java.util.Objects.requireNonNull(sketches.get(text));
            List<Integer> bucket = buckets.computeIfAbsent(sketch.band(first, BAND), b -> new ArrayList<>(1));
            boolean alone = true;
            for (int other : bucket) {
                if (sets.least(other) == sets.least(text)) {
                    alone = false;
                } else if (sketch.likeness(java.util.Objects.requireNonNull(sketches.get(other))) >= ALIKE) {
                    sets.join(other, text);
                    alone = false;
                }
            }
            if (alone && bucket.size() < MOST_COMPARED) {
                bucket.add(text);
            }
        }
    }

    /** The groups of texts of the same words, as their places in the list. */
    public List<int[]> identical() {
        return identical;
    }

    /** The groups of texts that are alike, those of the same words with them. */
    public List<int[]> alike() {
        return alike;
    }
}
