package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.corpus.Sha256;
import org.lodestar.indexer.extraction.PoisonFiles;
import org.lodestar.indexer.extraction.SampleContainers;
import org.lodestar.indexer.extraction.SampleContainers.Part;
import org.lodestar.indexer.extraction.SampleFiles;

/** Archives and mails, from the command line to the index. */
class MembersIT {

    @TempDir
    private Path folder;

    private Path docs;

    @BeforeAll
    static void sayWhereLodestarIsBuilt() {
        System.setProperty("lodestar.home", System.getProperty("lodestar.root"));
    }

    @AfterAll
    static void forgetWhereLodestarIsBuilt() {
        System.clearProperty("lodestar.home");
    }

    @BeforeEach
    void makeFolder() throws IOException {
        docs = Files.createDirectory(folder.resolve("docs"));
    }

    private byte[] docx(String paragraph) throws IOException {
        return Files.readAllBytes(SampleFiles.docx(folder.resolve("sample.docx"), "Plan", paragraph));
    }

    private void writePack() throws IOException {
        byte[] plan = docx("Labour inspection in fishing.");
        Files.write(docs.resolve("pack.zip"), SampleContainers.zip(
                "plan.docx", plan, "broken.docx", Arrays.copyOf(plan, plan.length / 2), "años/niñez.txt", "Niñez.",
                "../up.zip", SampleContainers.zip("x.txt", "From above.")));
    }

    private CommandLine index(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "index", "--index", folder.resolve(name).toString(), "--report", folder.resolve(name + ".jsonl").toString()));
        arguments.addAll(List.of(options));
        arguments.add(docs.toString());
        return CommandLine.run(arguments.toArray(String[]::new));
    }

    private List<String> report(String name) throws IOException {
        List<String> outcomes = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".jsonl"))) {
            JsonNode source = JsonMapper.builder().build().readTree(line);
            String reason = source.path("reason").isNull() ? "" : ": " + source.path("reason").asText();
            outcomes.add(source.path("outcome").asText() + " " + source.path("source").asText() + reason);
        }
        return outcomes;
    }

    private List<String> filesBelow(String path) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(path))) {
            return files.map(file -> folder.relativize(file).toString()).toList();
        }
    }

    @Test
    void makesADocumentOfEachFileThatIsPackedOrAttached() throws Exception {
        writePack();
        Files.writeString(docs.resolve("mail.eml"), SampleContainers.mail("Two files", "See both.",
                new Part("text/csv", "attachment; filename=data.csv", "a,b\n1,2\n"), new Part("application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document", "attachment; filename=\"plan.docx\"", docx("Attached."))));
        Files.write(docs.resolve("old.tar.gz"), SampleContainers.tarGz(Map.of("in/note.txt", "An old note.")));
        PoisonFiles.encryptedZip(docs.resolve("secret.zip"));

        CommandLine run = index("index");

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(report("index")).containsExactly(
                "new docs/mail.eml", "new docs/mail.eml/data.csv", "new docs/mail.eml/plan.docx",
                "ignored docs/old.tar.gz: is an archive; 1 file in it is a source of its own", "new docs/old.tar.gz/in/note.txt",
                "ignored docs/pack.zip: is an archive; 4 files in it are sources of their own",
                "new docs/pack.zip/años/niñez.txt",
                "failed docs/pack.zip/broken.docx: is damaged: Couldn't find core part",
                "new docs/pack.zip/plan.docx",
                "ignored docs/pack.zip/up.zip: is an archive; 1 file in it is a source of its own", "new docs/pack.zip/up.zip/x.txt",
                "failed docs/secret.zip: is encrypted and needs a password");
        assertThat(index("index").out()).startsWith("unchanged ");
        assertThat(filesBelow("index")).noneMatch(file -> file.contains("unpacked"));
    }

    @Test
    void keepsNoTextOfFilesUnderTheContentOfWhatTheyLieIn() throws Exception {
        writePack();
        index("index");

        String pack = Sha256.of(Files.readAllBytes(docs.resolve("pack.zip")));
        assertThat(filesBelow("index/extracted")).noneMatch(file -> file.contains(pack))
                .anyMatch(file -> file.contains(Sha256.of("Niñez.")));
    }

    @Test
    void aPlanUnpacksOutsideOfTheIndex() throws Exception {
        writePack();
        CommandLine plan = index("index", "--dry-run");

        assertThat(plan.outLines()).contains("new docs/pack.zip/plan.docx", "new docs/pack.zip/up.zip/x.txt");
        assertThat(folder.resolve("index")).doesNotExist();
    }

    @Test
    void withdrawsAMailWithWhatIsAttached() throws Exception {
        Files.writeString(docs.resolve("mail.eml"), SampleContainers.mail("Told", "What was told.",
                new Part("text/plain", "attachment; filename=more.txt", "And more.")));
        Files.writeString(docs.resolve("other.txt"), "Other.");
        index("index");
        String mail = DocumentKey.idOfFile("docs", "mail.eml");
        String more = DocumentKey.idOfFile("docs", "mail.eml/more.txt");

        CommandLine withdraw = CommandLine.run("withdraw", "--index", folder.resolve("index").toString(), mail);

        assertThat(withdraw.exit()).as(withdraw.err()).isZero();
        assertThat(withdraw.outLines()).contains("withdrawn with them, as files that lie in theirs: '" + more + "'", "deleted 1 extracted texts");
        assertThat(withdraw.outLines().getLast()).endsWith("1 documents, 1 passages");
        index("index");
        assertThat(report("index")).hasSize(2).first().asString().startsWith("ignored docs/mail.eml: was withdrawn on");
    }

    @Test
    void namesAllThatIsWithdrawnWithAMailAndAllThatComesBack() throws Exception {
        for (String name : List.of("a", "b")) {
            Files.writeString(docs.resolve(name + ".eml"), SampleContainers.mail("Told " + name, "What was told by " + name + ".",
                    new Part("text/plain", "attachment; filename=more.txt", "And more.")));
        }
        index("index");
        String index = folder.resolve("index").toString();
        String mail = DocumentKey.idOfFile("docs", "a.eml");
        String more = DocumentKey.idOfFile("docs", "a.eml/more.txt");
        String copy = DocumentKey.idOfFile("docs", "b.eml/more.txt");

        List<String> withdrawn = CommandLine.run("withdraw", "--index", index, mail).outLines();

        assertThat(withdrawn).contains("withdrawn with '" + more + "', as copies of the same file: '" + copy + "'");
        assertThat(withdrawn.getLast()).startsWith("withdrawn: '" + mail + "', '" + more + "', '" + copy + "'; published ");
        assertThat(CommandLine.run("withdraw", "--index", index, "--list").outLines()).satisfiesExactlyInAnyOrder(
                line -> assertThat(line).endsWith("Z  " + mail), line -> assertThat(line).endsWith("Z  " + more + "  with its copies '" + copy + "'"));
        assertThat(CommandLine.run("withdraw", "--index", index, "--undo", more).outLines()).containsExactly(
                "let in with them, as copies of the same files: '" + copy + "'",
                "still withdrawn, at the same time as these: '" + mail + "'",
                "no longer withdrawn: '" + more + "'; the next ./lodestar index lets in what is in the sources");
    }

    @Test
    void goesOnAfterAKillAndLeavesNothingUnpacked() throws Exception {
        List<Object> files = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            files.addAll(List.of("plan-" + i + ".txt", "Plan " + i + "\n\n" + "Labour inspection in Nepal. ".repeat(50 + i)));
        }
        Files.write(docs.resolve("pack.zip"), SampleContainers.zip(files.toArray()));
        Path index = folder.resolve("index");
        IndexProcess killed = IndexProcess.start(folder, List.of("index", "--index", index.toString(), docs.toString()));
        while (killed.isRunning() && (!Files.isDirectory(index.resolve("extracted")) || filesBelow("index/extracted").isEmpty())) {
            Thread.onSpinWait();
        }
        for (ProcessHandle parser : killed.kill()) {
            parser.onExit().join();
        }
        assertThat(filesBelow("index")).as("killed too late to tell").anyMatch(file -> file.contains("lodestar-unpacked-"));

        assertThat(index("index").exit()).isZero();
        assertThat(index("whole").exit()).isZero();

        assertThat(filesBelow("index")).noneMatch(file -> file.contains("lodestar-unpacked-"));
        assertThat(fingerprint("index")).isEqualTo(fingerprint("whole"));
        assertThat(report("index")).isEqualTo(report("whole")).hasSize(61);
    }

    @Test
    void callsNoOtherProgram() throws Exception {
        writePack();
        Files.writeString(docs.resolve("mail.eml"), SampleContainers.mail("Mail", "Text.", new Part("", "attachment; filename=a.bin", "x")));
        Files.write(docs.resolve("old.tar.gz"), SampleContainers.tarGz(Map.of("in/note.txt", "An old note.")));
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String name : List.of("tesseract", "ffmpeg", "exiftool", "sox")) {
            Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\necho " + name + " >> " + programs.resolve("called"));
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }

        CommandLine run = IndexProcess.start(
                folder, List.of("env", "PATH=" + programs + ":" + System.getenv("PATH")),
                List.of("index", "--index", folder.resolve("index").toString(), docs.toString())).await();

        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(programs.resolve("called")).doesNotExist();
    }

    @Test
    void endsWhereThereIsNoRoomToUnpackAndPublishesNothing() throws Exception {
        Files.write(docs.resolve("pack.zip"), SampleContainers.zip("long.txt", "Labour inspection in Nepal. ".repeat(100_000)));
        List<String> limit = List.of("sh", "-c", "ulimit -f 1000; exec \"$@\"", "limit");

        CommandLine run = IndexProcess.start(
                folder, limit, List.of("index", "--index", folder.resolve("index").toString(), docs.toString())).await();

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("the disk is full; make room and run the same command again");
        assertThat(filesBelow("index")).noneMatch(file -> file.contains("lodestar-unpacked-") || file.endsWith("CURRENT"));
    }

    private String fingerprint(String name) {
        CommandLine verify = CommandLine.run("verify", "--index", folder.resolve(name).toString());
        return verify.outLines().getLast().replaceFirst(".*fingerprint ", "");
    }
}
