package org.lodestar.indexer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code --report}: where a run lists all sources. */
final class ReportFile {

    private ReportFile() {}

    /**
     * Refuses a file in a folder that is not there: a folder that is mistyped is not made. One that the index lies in is made with it.
     *
     * @param report null where none is asked for
     */
    static void requireFolder(@Nullable Path report, Path index, CommandSpec spec) {
        Path folder = report == null ? null : report.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder) && !index.toAbsolutePath().normalize().startsWith(folder)) {
            throw new ParameterException(spec.commandLine(), "--report: there is no folder " + folder + "; make it, or name another file");
        }
        if (report != null && Files.isDirectory(report)) {
            throw new ParameterException(spec.commandLine(), "--report: " + report + " is a folder; name a file in it");
        }
    }
}
