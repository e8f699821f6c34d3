package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
        "verify|./lodestar verify --index var/index --all", "generations|./lodestar generations --index var/index",
        "rollback|./lodestar rollback --index var/index", "prune|./lodestar prune --index var/index --keep 2",
        "withdraw|./lodestar withdraw --index var/index testimony-7",
        "snapshot|./lodestar snapshot --index var/index backup/index.zip",
        "restore|./lodestar restore --index var/index backup/index.zip"
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
        assertThat(CommandLine.run("--help").out()).contains(
                "index", "verify", "generations", "rollback", "prune", "withdraw", "snapshot", "restore");
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
    @ValueSource(strings = {"index", "verify", "generations", "rollback", "prune", "withdraw", "snapshot", "restore"})
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
    void refusesAnIndexThatIsAFileOrLiesInOne() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        for (String command : List.of("index", "verify", "generations", "rollback", "prune")) {
            for (Path index : List.of(file, file.resolve("index"))) {
                String[] arguments = command.equals("index")
                        ? new String[] {"index", "--index", index.toString(), records()} : new String[] {command, "--index", index.toString()};
                CommandLine run = CommandLine.run(arguments);
                assertThat(run.exit()).as(command).isEqualTo(2);
                assertThat(run.errLines()).containsExactly(
                        "--index: " + file + " is a file, and an index is a folder; name another one",
                        "./lodestar " + command + " --help explains the command, with an example.");
            }
        }
    }

    @Test
    void makesNoFolderForAReport() throws IOException {
        Path missing = folder.resolve("missing");

        assertWrongUsage(index("--report", missing.resolve("r.jsonl").toString(), records()),
                "--report: there is no folder " + missing + "; make it, or name another file");
        assertWrongUsage(index("--report", folder.toString(), records()), "--report: " + folder + " is a folder; name a file in it");
        assertThat(missing).doesNotExist();
    }

    @Test
    void namesAnUnknownOptionWhereAllElseIsMissing() {
        CommandLine run = index("--hlep");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errLines().getFirst()).isEqualTo("Unknown option: '--hlep'");
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
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "generations", "rollback", "prune", "withdraw ID", "snapshot FILE"})
    void saysWhatToDoWhereNothingIsPublished(String command) {
        String[] words = command.replace("FILE", folder.resolve("snapshot.zip").toString()).split(" ");
        CommandLine run = CommandLine.run(
                Stream.concat(Stream.of(words), Stream.of("--index", folder.resolve("index").toString())).toArray(String[]::new));

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

    @Test
    void needsOneThingToWithdrawAndOneAlone() {
        String message = "one of these is needed, and one alone: ID..., --undo ID, --list";

        for (String[] arguments : new String[][] {{"withdraw"}, {"withdraw", "a", "--list"}, {"withdraw", "a", "--undo", "b"}}) {
            CommandLine run = CommandLine.run(arguments);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.errLines()).containsExactly(message, "./lodestar withdraw --help explains the command, with an example.");
        }
    }

    @Test
    void keepsAtLeastOneGeneration() {
        CommandLine run = CommandLine.run("prune", "--keep", "0");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--keep: 0 is not a number of generations");
    }

    @Test
    void refusesPlacesWhereNoSnapshotCanBe() throws IOException {
        Path index = Files.createDirectories(folder.resolve("index/generations"));
        String[] places = {folder + "/missing/s.zip", folder.toString(), index + "/s.zip"};
        String[] messages = {"there is no folder " + folder + "/missing", "is a folder; name a file in it", "lies in the index itself"};
        for (int i = 0; i < places.length; i++) {
            CommandLine run = CommandLine.run("snapshot", "--index", folder.resolve("index").toString(), places[i]);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains(messages[i]);
        }
        CommandLine restore = CommandLine.run("restore", folder.resolve("missing.zip").toString());
        assertThat(restore.exit()).isEqualTo(2);
        assertThat(restore.err()).contains("there is no readable file " + folder.resolve("missing.zip"));
    }
}
