package org.lodestar.indexer;

import java.nio.file.Path;
import org.lodestar.engine.IndexMaintenance;
import org.lodestar.engine.lucene.LuceneIndexMaintenance;
import org.lodestar.indexer.cache.ExtractionCache;
import picocli.CommandLine.Option;

/** {@code --index} of the commands that look after an index. */
final class IndexOption {

    @Option(names = "--index", paramLabel = "DIR", defaultValue = "var/index", description = "the index (default: ${DEFAULT-VALUE})")
    private Path folder;

    /** Made by picocli, which sets the option. */
    @SuppressWarnings("NullAway.Init")
    IndexOption() {}

    Path folder() {
        return folder;
    }

    IndexMaintenance maintenance() {
        return new LuceneIndexMaintenance(folder);
    }

    ExtractionCache cache() {
        return new ExtractionCache(folder);
    }

    /** How a command is called for this index: {@code ./lodestar rollback --index var/index}. */
    String command(String name) {
        return "./lodestar " + name + " --index " + folder;
    }
}
