package org.lodestar.indexer.watch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs, waits until something has changed and then stays as it is for a moment, and runs again, until it is interrupted. */
public final class Watch {

    /** How long a run that is stopped may take to tidy up. */
    private static final int SECONDS_TO_END = 20;

    /** What a run reads, at this moment. */
    public interface Look {
        Looks now() throws IOException;
    }

    /** One run; a failure is told by the run itself. */
    public interface Run {
        void run() throws InterruptedException;
    }

    /** Waits a little between two looks. */
    public interface Pause {
        void pause() throws InterruptedException;
    }

    private final Look look;
    private final Run run;
    private final Pause pause;
    private final PrintStream out;

    public Watch(Look look, Run run, Pause pause, PrintStream out) {
        this.look = look;
        this.run = run;
        this.pause = pause;
        this.out = out;
    }

    /** Returns only when its thread is interrupted; then a run that is under way has ended and left nothing behind. */
    public void go() throws IOException {
        try {
            Looks before = look.now();
            while (true) {
                run.run();
                out.println("watching for changes; Ctrl+C ends it");
                before = settled(before);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As {@link #go}, in a thread that Ctrl+C interrupts. */
    public void untilStopped() throws IOException {
        Thread watching = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            watching.interrupt();
            try {
                if (ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    out.println("stopped; what is published stands");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "watch-end"));
        try {
            go();
        } finally {
            ended.countDown();
        }
    }

    /** The looks of things once they have changed, and are the same at two looks in a row. */
    private Looks settled(Looks before) throws IOException, InterruptedException {
        Looks now = before;
        while (now.equals(before)) {
            pause.pause();
            now = look.now();
        }
        Looks last;
        do {
            last = now;
            pause.pause();
            now = look.now();
        } while (!now.equals(last));
        return now;
    }
}
