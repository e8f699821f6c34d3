package org.lodestar.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.CursorGoneException;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SearchRequest;
import org.lodestar.engine.SearchTimeoutException;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.request.BadRequestException;
import org.lodestar.server.request.ReaderLanguages;
import org.lodestar.server.request.SearchParameters;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ./lodestar search}: an option for every parameter of the API, dots as dashes. */
final class SearchCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final String NAME = "search";
    private static final String TEXT = "q";

    /** Room for the longest option and its line. */
    private static final int HELP_WIDTH = 110;
    private static final int OPTION_WIDTH = 42;

    private final Vocabularies vocabularies;
    private final ReaderLanguages languages;
    private final EngineOpener opener;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    SearchCommand(Vocabularies vocabularies, ReaderLanguages languages, EngineOpener opener) {
        this.vocabularies = vocabularies;
        this.languages = languages;
        this.opener = opener;
    }

    CommandLine commandLine() {
        spec.name(NAME);
        spec.usageMessage()
                .description("Searches the published index, as the HTTP API would.")
                .footer("", "Example:", "  ./lodestar search --country NPL --not-type agenda \"labour inspection\"");
        spec.addOption(OptionSpec.builder("--index").paramLabel("DIR").type(Path.class).defaultValue("var/index")
                .description("Folder of the index (default: var/index).").build());
        spec.addOption(OptionSpec.builder("--json").type(boolean.class)
                .description("Print exactly what the API answers.").build());
        for (String name : SearchParameters.names()) {
            OptionSpec.Builder option = OptionSpec.builder(option(name)).paramLabel("VALUE").arity("1")
                    .description(SearchOptions.description(name));
            spec.addOption(SearchParameters.repeatable(name)
                    ? option.type(List.class).auxiliaryTypes(String.class).build()
                    : option.type(String.class).build());
        }
        spec.addPositional(PositionalParamSpec.builder().paramLabel("QUERY").arity("0..*").type(List.class)
                .auxiliaryTypes(String.class).description("What to look for; all passages where it is left out.").build());
        spec.usageMessage().width(HELP_WIDTH).longOptionsMaxWidth(OPTION_WIDTH);
        return new CommandLine(spec);
    }

    /** After an unknown option of a search, tells how to look for what begins with a minus. */
    record HintAtQueries(IParameterExceptionHandler other) implements IParameterExceptionHandler {
        @Override
        public int handleParseException(ParameterException failure, String[] arguments) throws Exception {
            int exit = other.handleParseException(failure, arguments);
            CommandLine command = failure.getCommandLine();
            if (command.getCommandName().equals(NAME)
                    && failure instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
                PrintWriter errors = command.getErr();
                errors.println("If it is part of the query, write -- before the query: ./lodestar search -- "
                        + String.join(" ", unmatched.getUnmatched()));
                errors.flush();
            }
            return exit;
        }
    }

    private static String option(String parameter) {
        return "--" + parameter.replace('.', '-');
    }

    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        ParseResult own = commandLine.getParseResult();
        Path index = own.matchedOptionValue("--index", Path.of("var/index"));
        PrintWriter errors = commandLine.getErr();
        try (SearchEngine engine = opener.open(index, vocabularies)) {
            SearchService service = new SearchService(
                    engine, vocabularies, languages, new KeptOriginals(index), SearchRequest.DEFAULT_TIME_LIMIT, System::nanoTime);
            SearchService.Answered answered = service.search(parameters(own), languages.accepted(null));
            PrintWriter out = commandLine.getOut();
            if (own.hasMatchedOption("--json")) {
                out.println(new String(ApiRoutes.bytes(answered.body()), StandardCharsets.UTF_8));
            } else {
                new ResultList(out).print(answered.body());
            }
            out.flush();
            return 0;
        } catch (BadRequestException e) {
            errors.println(e.detail());
            errors.println("Try './lodestar search --help'.");
            errors.flush();
            return WRONG_USAGE;
        } catch (NoGenerationException | CursorGoneException | SearchTimeoutException e) {
            errors.println(e.getMessage());
        } catch (IOException e) {
            errors.println("the index in " + index + " cannot be read: " + e + "; run './lodestar verify --index " + index
                    + "' to see what is wrong");
        }
        errors.flush();
        return FAILED;
    }

    /** What was given, under the API's names. */
    private static Map<String, List<String>> parameters(ParseResult given) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String name : SearchParameters.names()) {
            if (given.hasMatchedOption(option(name))) {
                List<String> values = SearchParameters.repeatable(name)
                        ? given.matchedOptionValue(option(name), List.of())
                        : List.of(given.matchedOptionValue(option(name), ""));
                parameters.put(name, values);
            }
        }
        List<String> words = given.matchedPositionalValue(0, List.of());
        if (!words.isEmpty()) {
            List<String> texts = new ArrayList<>(parameters.getOrDefault(TEXT, List.of()));
            texts.add(String.join(" ", words));
            parameters.put(TEXT, texts);
        }
        return parameters;
    }
}
