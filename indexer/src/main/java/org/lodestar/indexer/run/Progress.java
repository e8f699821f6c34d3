package org.lodestar.indexer.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.SourceRecord;

/** Tells how far a run is: a bar on a terminal, otherwise a line every ten seconds. For one thread. */
final class Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    /** Before this the start of the parsers is most of what was measured. */
    private static final Duration SOONEST_ESTIMATE = Duration.ofSeconds(2);
    private static final int FEWEST_FOR_ESTIMATE = 10;

    private final PrintStream out;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private int total;
    private int done;
    private int failed;
    private long started;
    private long lastLine;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void start(int sources) {
        total = sources;
        started = System.nanoTime();
        lastLine = started;
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Indexing").setInitialMax(sources).setStyle(ProgressBarStyle.ASCII).showSpeed()
                    .setEtaFunction(state -> left(state.getCurrent(), state.getMax(), state.getElapsedAfterStart()))
                    .build();
        }
    }

    /** More sources than there seemed to be: those in an archive or a mail. */
    void more(int sources) {
        total += sources;
        if (bar != null && sources > 0) {
            bar.maxHint(total);
        }
    }

    void step(SourceRecord record) {
        done++;
        failed += record.outcome() == SourceRecord.Outcome.FAILED ? 1 : 0;
        if (bar != null) {
            bar.step();
            bar.setExtraMessage(failed + " failed");
        } else if (System.nanoTime() - lastLine >= BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            out.println(line(done, total, failed, Duration.ofNanos(lastLine - started)));
        }
    }

    static String line(int done, int total, int failed, Duration elapsed) {
        String estimate = left(done, total, elapsed)
                .map(left -> String.format(Locale.ROOT, ", %.1f a second, %d s left",
                        done * 1000.0 / elapsed.toMillis(), left.toSeconds()))
                .orElse("");
        return String.format(Locale.ROOT, "%d of %d sources%s, %d failed", done, total, estimate, failed);
    }

    /** The time that is left; empty as long as it could only be guessed. */
    static Optional<Duration> left(long done, long total, Duration elapsed) {
        return done < FEWEST_FOR_ESTIMATE || elapsed.compareTo(SOONEST_ESTIMATE) < 0
                ? Optional.empty() : Optional.of(elapsed.multipliedBy(total - done).dividedBy(done));
    }

    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
