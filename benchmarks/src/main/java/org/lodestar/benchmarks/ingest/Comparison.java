package org.lodestar.benchmarks.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lodestar.benchmarks.ingest.work.Round;

/** Two sides that take turns, so that whatever else the machine does meets both of them. */
final class Comparison {

    /** What does one round of a side. */
    interface Side {
        Round round() throws IOException;
    }

    private final List<Round> first = new ArrayList<>();
    private final List<Round> second = new ArrayList<>();

    /** Adds rounds in turns, after some of each that do not count. */
    void add(Side one, Side other, int warmUps, int rounds) throws IOException {
        for (int i = -warmUps; i < rounds; i++) {
            Round a = one.round();
            Round b = other.round();
            if (i >= 0) {
                first.add(a);
                second.add(b);
            }
        }
    }

    List<Round> first() {
        return first;
    }

    List<Round> second() {
        return second;
    }

    /** How often the CPU time of the second goes into that of the first, per unit and pair of rounds. */
    Spread ratio() {
        return Spread.ratio(perUnit(first), perUnit(second));
    }

    /** CPU milliseconds per thousand units. */
    static Spread perThousand(List<Round> rounds) {
        return Spread.of(perUnit(rounds).stream().map(ms -> ms * 1000).toList());
    }

    /** CPU seconds per round. */
    static Spread seconds(List<Round> rounds) {
        return Spread.of(rounds.stream().map(round -> round.milliseconds() / 1000).toList());
    }

    private static List<Double> perUnit(List<Round> rounds) {
        return rounds.stream().map(Round::millisecondsPerUnit).toList();
    }
}
