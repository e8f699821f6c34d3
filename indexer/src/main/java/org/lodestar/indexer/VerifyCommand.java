package org.lodestar.indexer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.Generations;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.NoGenerationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: checks that generations are what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every byte of the published generation against the checksums taken when it was written.",
            "",
            "Example: ./lodestar verify --index var/index --all",
            ""
        },
        footer = {"", "Exit codes: 0 sound; 1 something is damaged; 2 wrong usage."})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private IndexOption index;

    @Option(names = "--all", description = "check the older generations as well")
    private boolean all;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    VerifyCommand() {}

    @Override
    public Integer call() throws IOException {
        Generations generations = index.maintenance();
        boolean sound = true;
        String published = "";
        try {
            Optional<String> current = generations.current();
            if (current.isEmpty()) {
                throw new NoGenerationException(index.folder(), generations.ids());
            }
            published = current.get();
            if (!all) {
                sound = isSound(generations, published);
            }
        } catch (DamagedIndexException e) {
            System.err.println("damaged: " + e.getMessage());
            sound = false;
        }
        if (all) {
            for (String generation : generations.ids()) {
                sound &= isSound(generations, generation);
            }
        }
        if (!sound) {
            System.err.println("lodestar: " + (publishedIsSound(generations, published)
                    ? "what is published is sound; no rollback goes to a damaged generation, and '" + index.command("prune")
                            + " --keep 1' deletes all but the published one"
                    : generations.remedy(published)));
        }
        return sound ? Main.ALL_WELL : Main.FAILED;
    }

    private static boolean publishedIsSound(Generations generations, String published) throws IOException {
        return generations.ids().contains(published) && generations.verify(published).isEmpty();
    }

    private static boolean isSound(Generations generations, String generation) throws IOException {
        List<String> problems = generations.verify(generation);
        problems.forEach(problem -> System.err.println("damaged " + generation + ": " + problem));
        if (problems.isEmpty()) {
            GenerationSummary summary = generations.summary(generation);
            System.out.println("sound " + generation + ": " + summary.documents() + " documents, " + summary.passages()
                    + " passages, fingerprint " + summary.fingerprint());
        }
        return problems.isEmpty();
    }
}
