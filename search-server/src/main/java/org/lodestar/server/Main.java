package org.lodestar.server;

import java.util.List;
import org.lodestar.analyzers.LanguageAnalyzers;
import org.lodestar.corpus.ConfigurationException;
import org.lodestar.corpus.configuration.Configuration;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.lucene.LuceneSearchEngine;
import org.lodestar.engine.query.QueryVocabulary;
import org.lodestar.server.request.ReaderLanguages;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The command line of what reads an index. */
@Command(
        name = "lodestar",
        description = "Searches a published index, over HTTP or right here.",
        synopsisSubcommandLabel = "serve | search")
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        List<String> languages;
        Vocabularies vocabularies;
        try {
            Configuration configuration = Configuration.ofProcess();
            languages = LanguageAnalyzers.configured(configuration);
            vocabularies = configuration.vocabularies(languages);
        } catch (ConfigurationException e) {
            System.err.println("lodestar: " + e.getMessage());
            System.exit(ExitCode.USAGE);
            return;
        }
        int exit;
        try (LanguageAnalyzers analyzers = new LanguageAnalyzers(languages)) {
            EngineOpener opener = (index, known) -> LuceneSearchEngine.open(index, new QueryVocabulary(known, analyzers));
            exit = commandLine(vocabularies, new ReaderLanguages(languages), opener).execute(arguments);
        }
        System.exit(exit);
    }

    /** All commands, over an engine of the caller's choice. */
    static CommandLine commandLine(Vocabularies vocabularies, ReaderLanguages languages, EngineOpener opener) {
        CommandLine main = new CommandLine(new Main())
                .addSubcommand(new ServeCommand(vocabularies, languages, opener))
                .addSubcommand("search", new SearchCommand(vocabularies, languages, opener).commandLine());
        main.getCommandSpec().addOption(help());
        main.getSubcommands().values().forEach(command -> command.getCommandSpec().addOption(help()));
        return main.setParameterExceptionHandler(new SearchCommand.HintAtQueries(main.getParameterExceptionHandler()));
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build();
    }
}
