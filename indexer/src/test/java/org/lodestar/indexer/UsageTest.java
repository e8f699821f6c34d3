package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @TempDir
    private Path folder;

    private CommandLine index(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "index";
        all[1] = "--index";
        all[2] = folder.resolve("index").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CommandLine.run(all);
    }

    private String records() throws IOException {
        return Files.writeString(folder.resolve("r.jsonl"), "{\"id\": \"a\", \"text\": \"A.\"}\n").toString();
    }

    private void assertWrongUsage(CommandLine run, String message) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errLines()).containsExactly(message, "./lodestar index --help explains the command, with an example.");
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("index")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "index|./lodestar index --index var/index --report var/report.jsonl reports news=/data/news plans.jsonl",
        "verify|./lodestar verify --index var/index", "generations|./lodestar generations --index var/index"
    })
    void helpsWithAnExample(String command, String example) {
        CommandLine help = CommandLine.run(command, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out().replaceAll("\\s+", " ")).contains("Example: " + example).contains("--index=DIR").contains("default: var/index");
    }

    @Test
    void explainsTheExitCodesOfARun() {
        assertThat(CommandLine.run("index", "--help").out()).contains("Exit codes: 0 all well; 1 failed");
    }

    @Test
    void listsTheCommands() {
        assertThat(CommandLine.run("--help").out()).contains("index", "verify", "generations");
    }

    @Test
    void namesASourceThatIsMissing() throws IOException {
        String missing = folder.resolve("missing").toString();

        assertWrongUsage(index(records(), missing), "there is no readable file or folder " + missing);
    }

    @Test
    void needsASource() {
        assertWrongUsage(index(), "Missing required parameter: '[NAME=]SOURCE'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "verify", "generations"})
    void refusesAnUnknownOption(String command) throws IOException {
        CommandLine run = CommandLine.run(command, "--indx", "x", records());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--indx");
        assertThat(run.errLines()).hasSizeLessThan(4).last()
                .isEqualTo("./lodestar " + command + " --help explains the command, with an example.");
    }

    @Test
    void refusesAnUnknownCommand() {
        assertThat(CommandLine.run("idnex").exit()).isEqualTo(2);
    }

    @Test
    void refusesTwoRootsOfOneNameAndSaysHowToNameThem() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one/reports"));
        Path two = Files.createDirectories(folder.resolve("two/reports"));

        assertWrongUsage(index(one.toString(), two.toString()),
                one + " and " + two + " are both called 'reports'; name one of them: NAME=" + two);
    }

    @Test
    void refusesTheIndexAndWhatLiesInItForASource() throws IOException {
        Path index = folder.resolve("index");
        Path inside = Files.createDirectories(index.resolve("generations"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), index);

        for (Path source : List.of(index, inside, link)) {
            CommandLine run = index("docs=" + source);

            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.errLines().getFirst()).isEqualTo("the source " + source + " lies in the index " + index
                    + ", which is no source; name another source, or another index with --index DIR");
        }
    }

    @Test
    void refusesSourcesThatOverlap() throws IOException {
        Path docs = Files.createDirectories(folder.resolve("docs"));
        Path sub = Files.createDirectories(docs.resolve("a"));
        Path file = Files.writeString(docs.resolve("r.jsonl"), "");
        String rest = " overlap, so that files would be indexed twice; leave one of them out";

        assertWrongUsage(index(sub.toString(), docs.toString()), "the sources " + sub + " and " + docs + rest);
        assertWrongUsage(index(docs.toString(), file.toString()), "the sources " + docs + " and " + file + rest);
        assertWrongUsage(index(docs.toString(), "again=" + docs), "the sources " + docs + " and " + docs + rest);
    }

    @Test
    void refusesFewerWorkersThanOne() throws IOException {
        assertWrongUsage(index("--workers", "0", records()), "--workers: 0 is not a number of workers");
    }

    @Test
    void refusesWhatIsNoGlob() throws IOException {
        assertWrongUsage(index("--exclude", "[a", records()), "--exclude: '[a' is not a glob: Missing ']");
    }

    @Test
    void refusesAModeOfOcrThatThereIsNot() throws IOException {
        assertWrongUsage(index("--ocr", "sometimes", records()), "--ocr: 'sometimes' is none of off, auto, force");
        assertWrongUsage(index("--ocr", "auto", records()),
                "--ocr auto is not available yet; pages without a text layer stay blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "generations"})
    void saysWhatToDoWhereNothingIsPublished(String command) {
        CommandLine run = CommandLine.run(command, "--index", folder.resolve("index").toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("./lodestar index").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "-1", "10 PB", "", "1.5GB"})
    void refusesWhatIsNoSizeOfACache(String size) throws IOException {
        assertWrongUsage(index("--cache-size=" + size, records()), "--cache-size: '" + size + "' is no size such as 500MB or 10GB");
    }

    @Test
    void readsSizesInPowersOfAThousand() {
        assertThat(ByteSize.parse("500MB").bytes()).isEqualTo(500_000_000L);
        assertThat(ByteSize.parse("10gb").bytes()).isEqualTo(10_000_000_000L);
        assertThat(ByteSize.parse("0").bytes()).isZero();
    }

    @Test
    void refusesToWatchInADryRun() throws IOException {
        assertWrongUsage(index("--watch", "--dry-run", records()),
                "--watch publishes what changes, and --dry-run writes nothing; leave one of them out");
    }
}
