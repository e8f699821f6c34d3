package org.lodestar.engine.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Sets of the numbers from 0, which are put together two by two. */
public final class DisjointSets {

    /** By number: itself if it is the least of its set, else a lesser one of the set. */
    private final int[] lesser;

    /** Each number alone. */
    public DisjointSets(int numbers) {
        lesser = new int[numbers];
        Arrays.setAll(lesser, i -> i);
    }

    /** The least number of the set of another. */
    public int least(int number) {
        int least = number;
        while (lesser[least] != least) {
            lesser[least] = lesser[lesser[least]];
            least = lesser[least];
        }
        return least;
    }

    public void join(int a, int b) {
        int leastOfA = least(a);
        int leastOfB = least(b);
        lesser[Math.max(leastOfA, leastOfB)] = Math.min(leastOfA, leastOfB);
    }

    /** The sets of more than one number, in ascending order, by their least number. */
    public List<int[]> groups() {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < lesser.length; i++) {
            int least = least(i);
            if (least != i) {
                groups.computeIfAbsent(least, first -> new ArrayList<>(List.of(first))).add(i);
            }
        }
        return groups.values().stream().map(DisjointSets::ints).toList();
    }

    private static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
