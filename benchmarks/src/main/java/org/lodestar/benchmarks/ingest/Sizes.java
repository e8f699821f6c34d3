package org.lodestar.benchmarks.ingest;

import java.util.List;

/**
 * How much is measured, and how often.
 *
 * @param launches how many processes one after another for each side of a comparison, as each is compiled in its own way
 * @param warmUps rounds of each that are not counted
 * @param rounds of each launch that are counted
 * @param pdfs how many
 * @param pages of each
 * @param documents that are written, of some 2 to 3 passages
 * @param files that are found unchanged
 * @param megabytes sizes of single files
 * @param records how many in each of several runs, ascending
 */
record Sizes(
        String name,
        int launches,
        int warmUps,
        int rounds,
        int pdfs,
        int pages,
        int documents,
        int files,
        List<Integer> megabytes,
        List<Integer> records) {

    /** What is written about. */
    static final Sizes FULL = new Sizes(
            "full", 3, 4, 5, 60, 20, 20_000, 20_000, List.of(1, 10, 50, 100), List.of(1_000, 10_000, 100_000));

    /** Under a minute of CPU time. */
    static final Sizes QUICK = new Sizes("quick", 1, 3, 3, 15, 10, 2_000, 600, List.of(2), List.of(500, 2_000));

    /** Only to see that all of it runs. */
    static final Sizes TINY = new Sizes("tiny", 1, 0, 2, 2, 3, 20, 10, List.of(1), List.of(10, 20));
}
