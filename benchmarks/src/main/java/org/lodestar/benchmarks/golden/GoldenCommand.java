package org.lodestar.benchmarks.golden;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.lucene.LuceneSearchEngine;
import org.lodestar.engine.query.QueryVocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench golden}: holds what stands at the top for each question against what stood there when somebody last looked. */
@Command(
        name = "golden",
        mixinStandardHelpOptions = true,
        description = {
            "Asks questions of an index and compares their top hits with a file. Where the order of documents or pages",
            "differs, or a search fails, prints it and exits with 1; --rewrite writes the file instead.",
            "",
            "Example: ./lodestar bench golden --questions benchmarks/golden/bundled.tsv --index var/demo \\",
            "    --top benchmarks/golden/bundled.hits.txt",
            ""
        })
public final class GoldenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--questions", required = true, paramLabel = "FILE", description = "lines of id, lang, query, expected, with tabs between them")
    private Path questions;

    @Option(names = "--index", required = true, paramLabel = "DIR", description = "the index that is asked")
    private Path index;

    @Option(names = "--top", required = true, paramLabel = "FILE", description = "the top hits as somebody has read them")
    private Path top;

    @Option(names = "--rewrite", description = "write the file, to be read in the difference")
    private boolean rewrite;

    /** Made by picocli, which sets the options. */
    @SuppressWarnings("NullAway.Init")
    public GoldenCommand() {}

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(questions)) {
            throw new ParameterException(spec.commandLine(), "--questions: there is no file " + questions);
        }
        if (!rewrite && !Files.exists(top)) {
            throw new ParameterException(spec.commandLine(), "--top: there is no file " + top + "; --rewrite writes it");
        }
        GoldenRanking ranking = rank(Question.read(questions));
        HitsFile file = new HitsFile(top);
        PrintStream out = System.out;
        if (rewrite) {
            file.write(ranking.lines());
        }
        List<String> differences = file.differences(ranking.lines());
        differences.forEach(out::println);
        ranking.summary().forEach(out::println);
        if (!differences.isEmpty()) {
            System.err.println("the ranking is not as in " + top + "; read the difference, and if it is good, write it with --rewrite");
        }
        if (!ranking.failed().isEmpty()) {
            System.err.println("the search failed for " + String.join(", ", ranking.failed()) + "; " + top + " says why once it is rewritten");
        }
        return differences.isEmpty() && ranking.failed().isEmpty() ? 0 : 1;
    }

    private GoldenRanking rank(List<Question> asked) throws IOException {
        Vocabularies vocabularies = Vocabularies.bundled(LanguageAnalyzers.DEFAULT_LANGUAGES);
        try (LanguageAnalyzers analyzers = new LanguageAnalyzers(LanguageAnalyzers.DEFAULT_LANGUAGES);
                SearchEngine engine = LuceneSearchEngine.open(index, new QueryVocabulary(vocabularies, analyzers))) {
            return GoldenRanking.of(asked, engine);
        }
    }
}
