package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rollback, prune, withdraw, snapshot and restore as an operator uses them, with runs of index in between. */
class MaintenanceCommandsIT {

    private static final String A = "{\"id\": \"a\", \"text\": \"Labour inspection in Nepal.\"}";
    private static final String B = "{\"id\": \"b\", \"text\": \"Fishing in Peru.\"}";
    private static final String S = "{\"id\": \"s\", \"text\": \"Quetzalcanary told it.\"}";

    @TempDir
    private Path folder;
    private Path index;

    @BeforeAll
    static void sayWhereLodestarIsBuilt() {
        System.setProperty("lodestar.home", System.getProperty("lodestar.root"));
    }

    @AfterAll
    static void forgetWhereLodestarIsBuilt() {
        System.clearProperty("lodestar.home");
    }

    @BeforeEach
    void nameIndex() {
        index = folder.resolve("index");
    }

    private CommandLine run(String command, Object... arguments) {
        Stream<String> given = Stream.of(arguments).map(String::valueOf);
        return CommandLine.run(Stream.concat(Stream.of(command, "--index", index.toString()), given).toArray(String[]::new));
    }

    private CommandLine index(String... lines) throws IOException {
        return run("index", Files.writeString(folder.resolve("r.jsonl"), String.join("\n", lines)));
    }

    private String current() throws IOException {
        return Files.readString(index.resolve("CURRENT")).strip();
    }

    @Test
    void rollsBackAndTheNextRunStartsFromThere() throws IOException {
        index(A);
        String first = current();
        index(A, B);

        CommandLine back = run("rollback");

        assertThat(back.exit()).as(back.err()).isZero();
        assertThat(back.out()).startsWith("published " + first + " again: 1 documents, 1 passages, made 2");
        assertThat(index(A).outLines().getLast()).startsWith("unchanged " + first);
        assertThat(index(A, B).outLines().getLast()).contains("(1 new, 0 changed, 1 unchanged");
        assertThat(run("generations").outLines()).satisfiesExactly(
                newest -> assertThat(newest).startsWith("* "),
                rolledBackFrom -> assertThat(rolledBackFrom).endsWith("  set aside"),
                before -> assertThat(before).startsWith("  " + first).doesNotContain("set aside"));
        assertThat(run("rollback", "--to", "x").err()).contains("there is no generation 'x'").doesNotContain("Exception");
    }

    @Test
    void prunesAndSaysWhatItFreed() throws IOException {
        index(A);
        String first = current();
        index(A, B);
        Path kept = entry("ab", org.lodestar.corpus.Sha256.of(A) + "-v-n.json.gz");
        Path gone = entry("cd", "c".repeat(64) + "-v-n.json.gz");

        assertThat(run("prune", "--keep", "1").outLines()).satisfiesExactly(
                deleted -> assertThat(deleted).isEqualTo("deleted " + first),
                freed -> assertThat(freed).matches("freed \\d+\\.\\d MB: 1 generations, 0 leftovers of interrupted runs"));
        assertThat(gone).exists();
        assertThat(run("prune", "--extracted").outLines()).containsExactly(
                "freed 0.0 MB: 0 generations, 0 leftovers of interrupted runs, 1 extracted texts");
        assertThat(kept).exists();
        assertThat(gone).doesNotExist();
    }

    private Path entry(String subfolder, String name) throws IOException {
        Path entries = Files.createDirectories(index.resolve("extracted").resolve(subfolder));
        return Files.writeString(entries.resolve(name), "text");
    }

    @Test
    void withdrawsForGoodUntilThatIsUndone() throws IOException {
        index(A, B, S);
        Path text = entry("ab", org.lodestar.corpus.Sha256.of(S) + "-v-n.json.gz");
        Path half = entry("ab", org.lodestar.corpus.Sha256.of(S) + "-v-n-0f.part");
        Path other = entry("cd", "c".repeat(64) + "-v-n.json.gz");

        CommandLine withdrawn = run("withdraw", "s");

        assertThat(withdrawn.exit()).as(withdrawn.err()).isZero();
        assertThat(withdrawn.outLines()).contains("deleted 2 extracted texts")
                .last().asString().matches("withdrawn: 's'; published " + current() + ": 2 documents, 2 passages");
        assertThat(text).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(other).exists();
        assertThat(run("withdraw", "--list").outLines()).singleElement().asString().endsWith("Z  s");
        assertThat(index(A, B, S).outLines().getLast()).startsWith("unchanged ").contains("2 documents");
        assertThat(run("index", "--full", folder.resolve("r.jsonl")).outLines().getLast()).contains("2 documents");
        Path report = folder.resolve("report.jsonl");
        assertThat(run("index", "--dry-run", "--report", report, folder.resolve("r.jsonl")).out()).contains("ignored: 1; each with its reason is in " + report);
        assertThat(Files.readString(report))
                .contains("was withdrawn on 2", "./lodestar withdraw --undo 's' lets it in again")
                .doesNotContain("Quetzalcanary");

        assertThat(run("withdraw", "--undo", "s").out()).startsWith("no longer withdrawn: 's'; the next ./lodestar index");
        assertThat(index(A, B, S).outLines().getLast()).contains("3 documents", "(1 new, 0 changed, 2 unchanged");
    }

    @Test
    void namesTheNearestOfADocumentThatThereIsNot() throws IOException {
        index(A, B, S);

        CommandLine run = run("withdraw", "a", "aa");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errLines()).containsExactly("lodestar: nothing was withdrawn, as these are no documents in " + index
                + ": 'aa'; reports and answers show the ids");
        assertThat(run("withdraw", "--undo", "a").err()).contains("nothing was done, as these are not withdrawn: 'a'; ");
        assertThat(run("withdraw", "--list").outLines()).containsExactly("nothing is withdrawn");
    }

    @Test
    void restoresASnapshotWithoutWhatWasWithdrawnSince() throws IOException {
        Path file = folder.resolve("snapshot.zip");
        index(A, S);
        assertThat(run("snapshot", file).out()).startsWith("wrote " + file + ": " + current() + ", 2 documents, ");
        run("withdraw", "s");

        CommandLine restored = run("restore", file);

        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.outLines()).satisfiesExactly(
                left -> assertThat(left).isEqualTo("left out, as they have been withdrawn: 's'"),
                last -> assertThat(last).startsWith("published " + current() + " from the snapshot of ").endsWith("1 documents, 1 passages"));
        assertThat(index(A, S).outLines().getLast()).startsWith("unchanged ");
    }

    @Test
    void refusesADamagedSnapshotAndSaysWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("snapshot.zip"), "no zip");

        CommandLine run = run("restore", file);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errLines()).singleElement().asString().contains("is not a snapshot", "./lodestar snapshot FILE");
    }

    @Test
    void verifiesAllGenerationsWhereItIsAsked() throws IOException {
        index(A);
        String first = current();
        index(A, B);
        Path sources = index.resolve("generations").resolve(first).resolve("sources.jsonl");
        Files.writeString(sources, Files.readString(sources).replace("\"a\"", "\"b\""));

        assertThat(run("verify").exit()).isZero();
        CommandLine all = run("verify", "--all");

        assertThat(all.exit()).isEqualTo(1);
        assertThat(all.outLines()).singleElement().asString().startsWith("sound " + current());
        assertThat(all.errLines()).containsExactly("damaged " + first + ": sources.jsonl is not what was written",
                "lodestar: what is published is sound; no rollback goes to a damaged generation, and './lodestar prune --index " + index
                        + " --keep 1' deletes all but the published one");
    }

    @Test
    void saysHowToMendADamagedCurrent() throws IOException {
        index(A);
        String only = current();
        Files.writeString(index.resolve("CURRENT"), only.substring(0, only.length() - 1) + (char) (only.charAt(only.length() - 1) ^ 1) + "\n");

        for (List<String> command : List.of(List.of("verify"), List.of("verify", "--all"), List.of("generations"))) {
            CommandLine run = run(command.getFirst(), command.subList(1, command.size()).toArray());
            assertThat(run.exit()).as(command.toString()).isEqualTo(1);
            assertThat(run.err()).contains("CURRENT is damaged", "./lodestar rollback --index " + index + " --to GENERATION");
        }
        assertThat(index(A, B).err()).contains("CURRENT is damaged");
        assertThat(run("rollback", "--to", only).exit()).isZero();
        assertThat(run("verify").exit()).isZero();
    }

    @Test
    void saysThatNothingIsPublishedWhereCurrentIsMissing() throws IOException {
        index(A);
        String only = current();
        Files.delete(index.resolve("CURRENT"));

        CommandLine run = run("generations");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errLines()).containsExactly("lodestar: nothing is published in " + index + ", as " + index.resolve("CURRENT")
                + " is missing; './lodestar rollback --index " + index + " --to " + only
                + "' publishes the newest generation that is there");
        assertThat(run.outLines()).singleElement().asString().startsWith("  " + only);
        assertThat(run("rollback", "--to", only).exit()).isZero();
        assertThat(run("generations").exit()).isZero();
    }

    @Test
    void makesANewGenerationInPlaceOfADamagedOne() throws IOException {
        index(A);
        Path manifest = index.resolve("generations").resolve(current()).resolve("generation.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"documents\" : 1", "\"documents\" : 3"));

        assertThat(run("generations").outLines()).singleElement().asString().contains("  damaged: ");
        CommandLine refused = index(A, B);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("generation.json is not what was written", "index --full");
        assertThat(run("index", "--full", folder.resolve("r.jsonl")).exit()).isZero();
        assertThat(run("verify").exit()).isZero();
    }
}
