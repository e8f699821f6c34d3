package org.lodestar.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code snapshot}: the published generation as one file. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the published generation into one zip file, to be kept elsewhere or restored on another machine. It holds the",
            "texts of the documents, and the list of withdrawn ones. A file of that name is replaced once the new one is whole.",
            "",
            "Example: ./lodestar snapshot --index var/index backup/index.zip",
            ""
        },
        footer = {"", "Exit codes: 0 all well; 1 failed, no file was written; 2 wrong usage."})
final class SnapshotCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private IndexOption index;

    @Parameters(paramLabel = "FILE", description = "where to write it, outside of the index")
    private Path file;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    SnapshotCommand() {}

    @Override
    public Integer call() throws IOException, IndexInUseException {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw usage("there is no folder " + folder + " to write " + target.getFileName() + " into; make it first");
        }
        if (Files.isDirectory(target)) {
            throw usage(target + " is a folder; name a file in it");
        }
        if (Files.isDirectory(index.folder()) && folder.toRealPath().startsWith(index.folder().toRealPath())) {
            throw usage(target + " lies in the index itself; choose a place outside of " + index.folder());
        }
        GenerationSummary written = index.maintenance().snapshot(target);
        System.out.println("wrote " + file + ": " + written.id() + ", " + written.documents() + " documents, "
                + Files.size(target) + " bytes");
        return Main.ALL_WELL;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
