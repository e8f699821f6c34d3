package org.lodestar.indexer;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lodestar.engine.Generations;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.IndexMaintenance;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.State;
import org.lodestar.engine.contents.ContentFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prune}: frees what older generations take. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description = {
            "Deletes older generations, kept files that no other generation has, and what interrupted runs left behind. The published",
            "generation always stays, then the one that rollback goes to, then the newest.",
            "",
            "Example: ./lodestar prune --index var/index --keep 2",
            ""
        },
        footer = {"", "Exit codes: 0 all well; 1 failed; 2 wrong usage."})
final class PruneCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec;

    @Mixin
    private IndexOption index;

    @Option(names = "--keep", paramLabel = "N", defaultValue = "3", description = "how many generations stay (default: ${DEFAULT-VALUE})")
    private int keep;

    @Option(names = "--extracted", description = "also delete extracted text of files that no generation has; an interrupted run then begins again")
    private boolean extracted;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    PruneCommand() {}

    @Override
    public Integer call() throws IOException, IndexInUseException {
        if (keep < 1) {
            throw new ParameterException(spec.commandLine(), "--keep: " + keep + " is not a number of generations; the published one always stays");
        }
        IndexMaintenance maintenance = index.maintenance();
        IndexMaintenance.Pruned pruned = maintenance.prune(keep);
        pruned.generations().forEach(id -> System.out.println("deleted " + id));
        ContentFolder.Freed texts = extracted
                ? index.cache().keepOnly(contents(maintenance)) : new ContentFolder.Freed(0, 0);
        System.out.println(String.format(Locale.ROOT, "freed %.1f MB: %d generations, %d leftovers of interrupted runs%s%s",
                (pruned.bytes() + texts.bytes()) / MEGABYTE, pruned.generations().size(), pruned.leftovers(),
                pruned.originals() > 0 ? ", " + pruned.originals() + " kept files" : "",
                extracted ? ", " + texts.files() + " extracted texts" : ""));
        return Main.ALL_WELL;
    }

    /** What the sources of all generations held. */
    private static Set<String> contents(Generations generations) throws IOException {
        Set<String> contents = new HashSet<>();
        for (String id : generations.ids()) {
            try (Stream<SourceRecord> sources = generations.sources(id)) {
                sources.map(SourceRecord::state).filter(Objects::nonNull).map(State::content).forEach(contents::add);
            }
        }
        return contents;
    }
}
