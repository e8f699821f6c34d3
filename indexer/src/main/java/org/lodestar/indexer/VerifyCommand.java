package org.lodestar.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.lucene.LuceneGenerationStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify}: checks that the published generation is what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks every byte of the published generation against the checksums taken when it was written.",
            "",
            "Example: ./lodestar verify --index var/index",
            ""
        })
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--index", paramLabel = "DIR", defaultValue = "var/index", description = "the index (default: ${DEFAULT-VALUE})")
    private Path index;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    VerifyCommand() {}

    @Override
    public Integer call() throws IOException {
        try (LanguageAnalyzers analyzers = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES)) {
            var store = new LuceneGenerationStore(
                    index, Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES), analyzers);
            GenerationSummary published = store.published().orElseThrow(() -> new NoGenerationException(index));
            List<String> problems = store.verify(published.id());
            if (problems.isEmpty()) {
                System.out.println("sound " + published.id() + ": " + published.documents() + " documents, "
                        + published.passages() + " passages, fingerprint " + published.fingerprint());
                return Main.ALL_WELL;
            }
            problems.forEach(problem -> System.err.println("damaged " + published.id() + ": " + problem));
            System.err.println("lodestar: make a new generation: ./lodestar index --full --index " + index + " SOURCE...");
            return Main.FAILED;
        }
    }
}
