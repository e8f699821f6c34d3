package org.lodestar.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.IndexMaintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: publishes a snapshot. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes the generation of a snapshot, after checking every byte of it; servers follow within a second or two. What was",
            "published before can be rolled back to. Documents that have been withdrawn do not come back.",
            "",
            "Example: ./lodestar restore --index var/index backup/index.zip",
            ""
        },
        footer = {"", "Exit codes: 0 restored; 1 refused, what was published stands; 2 wrong usage."})
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private IndexOption index;

    @Parameters(paramLabel = "FILE", description = "a file that ./lodestar snapshot wrote")
    private Path file;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    RestoreCommand() {}

    @Override
    public Integer call() throws IOException, IndexInUseException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "there is no readable file " + file);
        }
        IndexMaintenance.Restored restored = index.maintenance().restore(file);
        if (!restored.leftOut().isEmpty()) {
            System.out.println("left out, as they have been withdrawn: '" + String.join("', '", restored.leftOut()) + "'");
        }
        System.out.println("published " + restored.published().id() + " from the snapshot of " + restored.snapshot() + ": "
                + restored.published().documents() + " documents, " + restored.published().passages() + " passages");
        return Main.ALL_WELL;
    }
}
