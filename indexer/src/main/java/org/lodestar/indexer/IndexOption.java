package org.lodestar.indexer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lodestar.engine.IndexMaintenance;
import org.lodestar.engine.lucene.LuceneIndexMaintenance;
import org.lodestar.indexer.cache.ExtractionCache;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --index} of the commands that look after an index. */
final class IndexOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--index", paramLabel = "DIR", defaultValue = "var/index", description = "the index (default: ${DEFAULT-VALUE})")
    private Path folder;

    /** Made by picocli, which sets the option. */
    @SuppressWarnings("NullAway.Init")
    IndexOption() {}

    /** @throws ParameterException if it is no folder, nor could become one */
    Path folder() {
        requireFolder(folder, spec);
        return folder;
    }

    IndexMaintenance maintenance() {
        return new LuceneIndexMaintenance(folder());
    }

    ExtractionCache cache() {
        return new ExtractionCache(folder());
    }

    /** How a command is called for this index: {@code ./lodestar rollback --index var/index}. */
    String command(String name) {
        return "./lodestar " + name + " --index " + folder;
    }

    /** Refuses an index that is a file, or would have to lie in one, or in a folder that does not let it. */
    static void requireFolder(Path index, CommandSpec spec) {
        Path there = index.toAbsolutePath().normalize();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw new ParameterException(spec.commandLine(),
                    "--index: " + there + " is a file, and an index is a folder; name another one");
        }
        if (there != null && !Files.exists(index) && !Files.isWritable(there)) {
            throw new ParameterException(spec.commandLine(),
                    "--index: " + index + " is not there, and nothing may be written in " + there + "; name another one");
        }
    }
}
