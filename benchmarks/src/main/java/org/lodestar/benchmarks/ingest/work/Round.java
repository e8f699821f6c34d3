package org.lodestar.benchmarks.ingest.work;

import org.jspecify.annotations.Nullable;

/**
 * What a step took.
 *
 * @param units what was done: pages, passages, sources
 * @param ownMilliseconds CPU time of the process itself, collection of garbage and compilation included
 * @param forkMilliseconds CPU time of the processes it has started
 * @param residentMegabytes the most memory that the process has had so far; null where the system does not tell
 * @param forkMegabytes the most that one it has started has had; null where there is none
 * @param writtenBytes on the disk; 0 for a step that writes nothing
 */
public record Round(
        long units,
        double ownMilliseconds,
        double forkMilliseconds,
        @Nullable Long residentMegabytes,
        @Nullable Long forkMegabytes,
        long writtenBytes) {

    /** CPU time of all processes. */
    public double milliseconds() {
        return ownMilliseconds + forkMilliseconds;
    }

    public double millisecondsPerUnit() {
        return milliseconds() / units;
    }
}
