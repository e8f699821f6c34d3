package org.lodestar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.request.QueryString;
import org.lodestar.server.request.ReaderLanguages;
import org.lodestar.server.request.SearchParameters;
import picocli.CommandLine;

class CommandLineTest {

    private static final ReaderLanguages LANGUAGES = new ReaderLanguages(SampleCollection.LANGUAGES);

    private final FakeSearchEngine engine =
            new FakeSearchEngine(SampleCollection.documents(), SampleCollection.VOCABULARIES);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(EngineOpener opener, String... arguments) {
        CommandLine commandLine = Main.commandLine(SampleCollection.VOCABULARIES, LANGUAGES, opener);
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }

    private int run(String... arguments) {
        return run((index, vocabularies) -> engine, arguments);
    }

    private static String withoutTime(String json) {
        return json.replaceAll("\"tookMillis\":[0-9]+", "\"tookMillis\":0");
    }

    @Test
    void printsExactlyWhatTheApiAnswers() throws Exception {
        int exit = run("search", "--json", "--country", "NPL", "--not-type", "agenda", "--facet-size", "3", "--sort", "-date",
                "--theme-match=all", "labour", "inspection");

        SearchService service = new SearchService(
                engine, SampleCollection.VOCABULARIES, LANGUAGES, new KeptOriginals(Path.of("no-index")), Duration.ofSeconds(5), System::nanoTime);
        byte[] api = ApiRoutes.bytes(service.search(
                QueryString.parse("country=NPL&not.type=agenda&facet.size=3&sort=-date&theme.match=all&q=labour+inspection"), "en")
                .body());
        assertThat(exit).isZero();
        assertThat(withoutTime(out.toString())).isEqualToIgnoringNewLines(
                withoutTime(new String(api, StandardCharsets.UTF_8)) + "\n");
    }

    @Test
    void printsASpellingThatFindsMore() {
        engine.spell("labour\u001b[2J inspection");

        assertThat(run("search", "--facets", "", "labuor inspection")).isZero();
        assertThat(out.toString()).contains("did you mean: labour [2J inspection" + System.lineSeparator());
    }

    @Test
    void printsAListForPeople() {
        assertThat(run("search", "--country=NPL", "--facets", "", "inspection")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                1 document, 1 passage

                National Master Plan to End Child Labour  [country-plan, 2018-06]  1 passage
                  passage 1 (en)  Objectives
                    The plan aims to end the worst forms of child labour by 2022 and all child labour by 2025 through education, \
                social protection and stronger labour inspection.
                    /documents/nepal-plan-2018-22879e9df2bf#p1
                """);
    }

    @Test
    void printsNothingOfADocumentThatMayNotBeQuoted() {
        assertThat(run("search", "kingfisher")).isZero();
        assertThat(out.toString()).contains("A survivor's account", "(may not be quoted)")
                .doesNotContain(SampleCollection.CANARY);
    }

    @Test
    void namesTheNearestOfAMisspeltValue() {
        assertThat(run("search", "--theme", "fishin", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("'fishin'").contains("'fishing'");
    }

    @Test
    void refusesAnUnknownOption() {
        assertThat(run("search", "--contry", "NPL")).isEqualTo(2);
        assertThat(err.toString()).contains("--contry").contains("--country");
    }

    @Test
    void tellsHowToLookForWhatBeginsWithAMinus() {
        assertThat(run("search", "-labour", "child")).isEqualTo(2);
        assertThat(err.toString()).contains("'-labour'", "./lodestar search -- -labour");
        assertThat(run("search", "--", "-labour", "child")).isZero();
    }

    @Test
    void describesEveryOptionInALine() {
        assertThat(run("search", "--help")).isZero();
        for (String name : SearchParameters.names()) {
            assertThat(out.toString()).containsPattern(
                    "--" + name.replace('.', '-') + "=VALUE +" + Pattern.quote(SearchOptions.description(name)));
        }
    }

    @Test
    void refusesAWrongPortBeforeAnythingElse() {
        assertThat(run("serve", "--port", "70000")).isEqualTo(2);
        assertThat(run("serve", "--port", "x")).isEqualTo(2);
        assertThat(run("serve", "--time-limit", "0")).isEqualTo(2);
    }

    @Test
    void saysWhatToDoWhereNothingIsPublished() {
        EngineOpener nothing = (index, vocabularies) -> {
            throw new NoGenerationException(Path.of("var/index"));
        };

        assertThat(run(nothing, "serve", "--port", "0")).isEqualTo(1);
        assertThat(run(nothing, "search", "x")).isEqualTo(1);
        assertThat(err.toString()).contains("./lodestar index").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpsWithAnExample() {
        assertThat(run("serve", "--help")).isZero();
        assertThat(run("search", "--help")).isZero();
        assertThat(out.toString()).contains("./lodestar serve --index", "./lodestar search --country NPL", "--facet-country-prefix");
    }
}
