package org.lodestar.indexer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.Generations;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.NoGenerationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code generations}: lists what is there. */
@Command(
        name = "generations",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the generations of an index, the newest first; an asterisk marks the published one. What a rollback has left",
            "behind is 'set aside': rollback --to GENERATION publishes it again, the next run of index does not start from it.",
            "",
            "Example: ./lodestar generations --index var/index",
            ""
        },
        footer = {"", "Exit codes: 0 all well; 1 nothing is there, or CURRENT or a generation is damaged; 2 wrong usage."})
final class GenerationsCommand implements Callable<Integer> {

    @Mixin
    private IndexOption index;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    GenerationsCommand() {}

    @Override
    public Integer call() throws IOException {
        Generations generations = index.maintenance();
        List<String> ids = generations.ids();
        if (ids.isEmpty()) {
            throw new NoGenerationException(index.folder());
        }
        boolean sound = true;
        String published = "";
        if (isUnpublished(generations)) {
            System.err.println("lodestar: " + new NoGenerationException(index.folder(), ids).getMessage());
            sound = false;
        }
        List<String> setAside = List.of();
        try {
            published = generations.current().orElse("");
            setAside = generations.setAside();
        } catch (DamagedIndexException e) {
            System.err.println("lodestar: " + e.getMessage());
            sound = false;
        }
        for (String id : ids) {
            String mark = id.equals(published) ? "* " : "  ";
            try {
                System.out.println(mark + line(generations.summary(id)) + (setAside.contains(id) ? "  set aside" : ""));
            } catch (DamagedIndexException e) {
                System.out.println(mark + id + "  damaged: " + e.getMessage());
                sound = false;
            }
        }
        return sound ? Main.ALL_WELL : Main.FAILED;
    }

    private static boolean isUnpublished(Generations generations) throws IOException {
        try {
            return generations.current().isEmpty();
        } catch (DamagedIndexException toldBesideTheList) {
            return false;
        }
    }

    private static String line(GenerationSummary generation) {
        return generation.id() + "  " + generation.created() + "  " + generation.documents() + " documents  "
                + generation.passages() + " passages  " + generation.fingerprint();
    }
}
