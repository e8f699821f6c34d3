package org.lodestar.indexer;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rollback}: publishes an earlier generation again. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes an earlier generation again, after checking every byte of it; servers follow within a second or two.",
            "The next run of index starts from it. What is rolled back from stays in the index until it is pruned.",
            "",
            "Example: ./lodestar rollback --index var/index",
            ""
        },
        footer = {"", "Exit codes: 0 rolled back; 1 refused, what was published stands; 2 wrong usage."})
final class RollbackCommand implements Callable<Integer> {

    @Mixin
    private IndexOption index;

    @Option(names = "--to", paramLabel = "GENERATION", description = "a generation that ./lodestar generations lists (default: the one that was published before)")
    private @Nullable String generation;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    RollbackCommand() {}

    @Override
    public Integer call() throws IOException, IndexInUseException {
        GenerationSummary published = index.maintenance().rollBack(generation);
        System.out.println("published " + published.id() + " again: " + published.documents() + " documents, "
                + published.passages() + " passages, made " + published.created());
        return Main.ALL_WELL;
    }
}
