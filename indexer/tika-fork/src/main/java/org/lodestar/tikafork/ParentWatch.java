package org.lodestar.tikafork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Java agent that ends its process when the process that started it is gone, however that ended, and deletes the scratch
 * folder that nobody else is left to delete.
 */
public final class ParentWatch {

    private static final int ORPHANED = 3;
    /** The end of its input may end this process a moment before the parent counts as gone. */
    private static final long LAST_LOOK_MILLISECONDS = 2000;

    private ParentWatch() {}

    /**
     * Called by the virtual machine before the main class is started.
     *
     * @param arguments the scratch folder of this process
     */
    public static void premain(String arguments) {
        Path scratch = Path.of(arguments);
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (parent.isEmpty()) {
            end(scratch);
            return;
        }
        Thread watch = new Thread(() -> {
            parent.get().onExit().join();
            end(scratch);
        }, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(watch), "parent-watch-at-end"));
    }

    private static void await(Thread watch) {
        try {
            watch.join(LAST_LOOK_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Path scratch) {
        try (Stream<Path> walk = Files.walk(scratch)) {
            List<Path> entries = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : entries) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            System.err.println("parent-watch: " + scratch + " is left behind: " + e);
        } finally {
            Runtime.getRuntime().halt(ORPHANED);
        }
    }
}
