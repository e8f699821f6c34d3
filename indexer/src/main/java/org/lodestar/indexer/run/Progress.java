package org.lodestar.indexer.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.SourceRecord;

/** Tells how far a run is: a bar on a terminal, otherwise a line every ten seconds. For one thread. */
final class Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

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
                    .setTaskName("Indexing").setInitialMax(sources).setStyle(ProgressBarStyle.ASCII).showSpeed().build();
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
            double seconds = (lastLine - started) / 1e9;
            out.println(String.format(Locale.ROOT, "%d of %d sources, %.0f a second, %.0f s left, %d failed",
                    done, total, done / seconds, (total - done) * seconds / done, failed));
        }
    }

    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
