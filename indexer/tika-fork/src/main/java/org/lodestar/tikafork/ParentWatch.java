package org.lodestar.tikafork;

import java.util.Optional;

/** A Java agent that ends its process when the process that started it is gone, however that ended. */
public final class ParentWatch {

    private static final int ORPHANED = 3;

    private ParentWatch() {}

    /** Called by the virtual machine before the main class is started. */
    public static void premain(String arguments) {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (parent.isEmpty()) {
            Runtime.getRuntime().halt(ORPHANED);
            return;
        }
        Thread watch = new Thread(() -> {
            parent.get().onExit().join();
            Runtime.getRuntime().halt(ORPHANED);
        }, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
