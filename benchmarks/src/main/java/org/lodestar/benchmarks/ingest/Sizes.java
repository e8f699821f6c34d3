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
 * @param documents that are written, of two or three passages
 * @param files that are found unchanged
 * @param megabytes sizes of single files, none to leave them out
 * @param records how many in each of at least two runs, ascending; none to leave them out
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
            "full", 2, 4, 4, 60, 20, 8_000, 20_000, List.of(1, 10, 50, 100), List.of(1_000, 10_000, 100_000));

    /** Only what is compared with something else. */
    static final Sizes QUICK = new Sizes("quick", 1, 3, 3, 20, 10, 1_000, 300, List.of(), List.of());

    /** Only to see that all of it runs. */
    static final Sizes TINY = new Sizes("tiny", 1, 0, 2, 2, 3, 20, 10, List.of(1), List.of(10, 20));

    /** The same without warming up and with few rounds, where each takes so long that it is warm for the most part of it. */
    Sizes forLongRounds() {
        return new Sizes(
                name, 1, 0, Math.min(rounds, 2), pdfs, pages, documents, files, megabytes, records);
    }
}
