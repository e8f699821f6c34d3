package org.lodestar.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.lucene.LuceneGenerationStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generations}: lists what is there. */
@Command(
        name = "generations",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the generations of an index, the newest first; an asterisk marks the published one.",
            "",
            "Example: ./lodestar generations --index var/index",
            ""
        })
final class GenerationsCommand implements Callable<Integer> {

    @Option(names = "--index", paramLabel = "DIR", defaultValue = "var/index", description = "the index (default: ${DEFAULT-VALUE})")
    private Path index;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    GenerationsCommand() {}

    @Override
    public Integer call() throws IOException {
        try (LanguageAnalyzers analyzers = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES)) {
            var store = new LuceneGenerationStore(
                    index, Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES), analyzers);
            GenerationSummary published = store.published().orElseThrow(() -> new NoGenerationException(index));
            for (GenerationSummary generation : store.generations()) {
                System.out.println((generation.id().equals(published.id()) ? "* " : "  ") + generation.id() + "  "
                        + generation.created() + "  " + generation.documents() + " documents  " + generation.passages()
                        + " passages  " + generation.fingerprint());
            }
            return Main.ALL_WELL;
        }
    }
}
