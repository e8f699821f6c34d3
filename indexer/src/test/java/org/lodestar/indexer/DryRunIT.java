package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunIT {

    private static final String A = "{\"id\": \"a\", \"text\": \"Labour inspection in Nepal.\"}";
    private static final String B = "{\"id\": \"b\", \"text\": \"Fishing in Peru.\"}";

    @TempDir
    private Path folder;

    @BeforeAll
    static void sayWhereLodestarIsBuilt() {
        System.setProperty("lodestar.home", System.getProperty("lodestar.root"));
    }

    @AfterAll
    static void forgetWhereLodestarIsBuilt() {
        System.clearProperty("lodestar.home");
    }

    private Path index() {
        return folder.resolve("index");
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private CommandLine index(Object... arguments) {
        Stream<String> given = Stream.of(arguments).map(String::valueOf);
        return CommandLine.run(Stream.concat(Stream.of("index", "--index", index().toString()), given).toArray(String[]::new));
    }

    @Test
    void onlyPlansInADryRun() throws IOException {
        CommandLine run = index("--dry-run", write("r.jsonl", A, "{\"id\": \"b\"}"));

        assertThat(run.exit()).isZero();
        assertThat(run.outLines()).containsExactly(
                "new r.jsonl:1",
                "failed r.jsonl:2: 'text': exactly one of 'text' and 'pages' is needed",
                "nothing was written; a run would find 1 new, 0 changed, 0 unchanged, 0 removed, 0 blank, 1 failed");
        assertThat(index()).doesNotExist();
    }

    @Test
    void saysInADryRunThatTheRunWouldBeRefusedAndHowToAllowIt() throws IOException {
        String[] lines = IntStream.range(0, 12).mapToObj(i -> "{\"id\": \"" + i + "\", \"text\": \"x\"}").toArray(String[]::new);
        index(write("r.jsonl", lines));

        CommandLine run = index("--dry-run", write("r.jsonl", lines[0]));

        assertThat(run.exit()).isZero();
        assertThat(run.outLines()).endsWith(
                "nothing was written; a run would find 0 new, 0 changed, 1 unchanged, 11 removed, 0 blank, 0 failed",
                "a run would publish nothing: 11 of the 12 published documents would be removed; if that is what is meant, "
                        + "run again with --allow-removals");
        assertThat(index("--dry-run", "--allow-removals", folder.resolve("r.jsonl")).outLines().getLast()).startsWith("nothing was written");
    }

    @Test
    void listsInADryRunOnlyWhatIsNotAsItWasAndCountsTheRestForEachRoot() throws IOException {
        Path plans = write("plans.jsonl", A, "{\"id\": \"bad\"}");
        Path news = write("news.jsonl", B);
        index(plans, news);
        write("plans.jsonl", "{\"id\": \"new\", \"text\": \"New.\"}", A, "{\"id\": \"bad\"}");
        write("news.jsonl", B.replace("Peru", "Chile"));
        List<Path> before = everythingBelow(index());

        assertThat(index("--dry-run", plans, news).outLines()).containsExactly(
                "changed news.jsonl:1: content changed",
                "new plans.jsonl:1",
                "failed again plans.jsonl:3: 'text': exactly one of 'text' and 'pages' is needed",
                "news.jsonl: 1 changed",
                "plans.jsonl: 1 new, 1 unchanged, 1 failed",
                "nothing was written; a run would find 1 new, 1 changed, 1 unchanged, 0 removed, 0 blank, 1 failed");
        assertThat(everythingBelow(index())).isEqualTo(before);
        assertThat(index("--dry-run", "--full", plans, news).outLines()).last().asString().startsWith("a run would make all documents anew");
    }

    private static List<Path> everythingBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
