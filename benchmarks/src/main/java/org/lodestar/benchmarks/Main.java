package org.lodestar.benchmarks;

import org.lodestar.benchmarks.golden.GoldenCommand;
import org.lodestar.benchmarks.ingest.IngestCommand;
import org.lodestar.benchmarks.relevance.RelevanceCommand;
import org.lodestar.benchmarks.tags.TagsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks: {@code bench relevance}, {@code bench tags}, {@code bench ingest}, {@code bench golden}. */
@Command(
        name = "bench",
        description = "Measures Lodestar: ranking and tags on judged collections, what stands at the top, and what indexing costs.",
        mixinStandardHelpOptions = true,
        subcommands = {RelevanceCommand.class, TagsCommand.class, IngestCommand.class, GoldenCommand.class})
public final class Main {

    private Main() {}

    static Main create() {
        return new Main();
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(create()).execute(arguments));
    }
}
