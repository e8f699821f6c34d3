package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lodestar.indexer.run.FakeContainer.archive;
import static org.lodestar.indexer.run.FakeContainer.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.lucene.LuceneIndexMaintenance;

/** Files in archives and mails as sources of their own. */
class MembersTest {

    @TempDir private Path folder;
    private Collection collection;

    @BeforeEach
    void start() throws Exception {
        collection = new Collection(folder);
        collection.write("docs/always.txt", "Always here.");
    }

    @AfterEach
    void nothingIsLeftUnpacked() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("lodestar-unpacked-"))).isEmpty();
        }
    }

    private void pack(String... namesAndTexts) throws Exception {
        collection.write("docs/pack.zip", archive(namesAndTexts));
    }

    private List<String> outcomes(RunResult result) {
        return Collection.outcomes(result).stream().filter(o -> !o.endsWith("docs/always.txt")).toList();
    }

    private List<String> run() throws Exception {
        return outcomes(collection.run());
    }

    @Test
    void haveAPathAnIdAndAnOutcomeOfTheirOwn() throws Exception {
        pack("b.txt", "Labour inspection.", "inner/a.pdf", "Fishing.", "photo.png", "!ignored", "bad.docx", "!broken", "scan.pdf", "!blank");

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "ignored docs/pack.zip: is an archive; 5 files in it are sources of their own",
                "new docs/pack.zip/b.txt",
                "failed docs/pack.zip/bad.docx: is damaged",
                "new docs/pack.zip/inner/a.pdf",
                "ignored docs/pack.zip/photo.png: is a picture",
                "blank docs/pack.zip/scan.pdf: holds no text; it is found by its title and metadata");
        assertThat(result.sources()).extracting(SourceRecord::document).contains(
                DocumentKey.idOfFile("docs", "pack.zip/b.txt"), DocumentKey.idOfFile("docs", "pack.zip/inner/a.pdf"));
    }

    @Test
    void ofAMailStandBesideTheMailItself() throws Exception {
        collection.write("docs/mail.eml", mail("See the plan.", "plan.txt", "The plan."));

        assertThat(run()).containsExactly("new docs/mail.eml", "new docs/mail.eml/plan.txt");
    }

    @Test
    void lieInEachOther() throws Exception {
        collection.write("docs/mail.eml", mail("See the plans.", "pack.zip", archive("inner.zip", archive("plan.txt", "The plan."))));

        assertThat(run()).containsExactly(
                "new docs/mail.eml",
                "ignored docs/mail.eml/pack.zip: is an archive; 1 file in it is a source of its own",
                "ignored docs/mail.eml/pack.zip/inner.zip: is an archive; 1 file in it is a source of its own",
                "new docs/mail.eml/pack.zip/inner.zip/plan.txt");
    }

    @Test
    void lieNoMoreThanFiveDeep() throws Exception {
        String pack = "Too deep.";
        for (int depth = 0; depth < 7; depth++) {
            pack = archive("x", pack);
        }
        collection.write("docs/x", pack);

        RunResult result = collection.run();

        assertThat(outcomes(result)).hasSize(6).last().isEqualTo(
                "ignored docs/x/x/x/x/x/x: is an archive; it lies too deep in other files, and its own are left out");
        assertThat(result.sources().getLast().truncated()).isTrue();
    }

    @Test
    void sayWhatWasLeftOutAndKeepTheRest() throws Exception {
        collection.write("docs/a.zip", archive("a.txt", "A.") + "!lost b.txt\n!failed\n");
        collection.write("docs/b.zip", archive("a.txt", "B.") + "!limit\n");
        collection.write("docs/c.eml", mail("C.", "a.txt", "D.") + "!limit\n");

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "failed docs/a.zip: is damaged; 1 file in it is a source of its own",
                "new docs/a.zip/a.txt",
                "failed docs/a.zip/b.txt: is damaged, and could not be unpacked",
                "ignored docs/b.zip: is an archive; 1 file in it is a source of its own; it holds more files, and the rest is left out",
                "new docs/b.zip/a.txt",
                "new docs/c.eml: it holds more files, and the rest is left out",
                "new docs/c.eml/a.txt");
        assertThat(result.sources().stream().filter(SourceRecord::truncated).map(SourceRecord::source))
                .containsExactly("docs/a.zip", "docs/b.zip", "docs/c.eml");
    }

    @Test
    void mayBeCalledAnything() throws Exception {
        pack("../../evil.txt", "1.", "/etc/evil.txt", "2.", "plan.txt", "3.", "plan.txt", "4.", "a\u202Eb.txt", "5.",
                "pack.zip", archive("x.txt", "6."), "pack.zip/x.txt", "7.", "..", "8.", "n".repeat(300) + ".txt", "9.");

        List<String> outcomes = run();

        assertThat(outcomes.stream().map(o -> o.replaceFirst("^[a-z]+ docs/pack.zip/?", "").replaceFirst("^(pack.zip): .*", "$1"))).containsExactlyInAnyOrder(
                ": is an archive; 9 files in it are sources of their own", "evil.txt", "etc/evil.txt", "plan.txt", "plan (2).txt",
                "a\\u202Eb.txt", "pack.zip", "pack.zip/x.txt", "pack (2).zip/x.txt", "file-8", "n".repeat(180) + "…" + "n".repeat(16) + ".txt");
        assertThat(outcomes).filteredOn(o -> o.startsWith("new")).hasSize(9);
    }

    @Test
    void areLeftOutByGlobsAndByTheNamesOfHiddenFiles() throws Exception {
        pack("plan.txt", "Plan.", "draft.tmp", "Draft.", "__MACOSX/._plan.txt", "Fork.", ".git/config", "x");
        RunOptions o = collection.options("docs");
        RunOptions excluding = new RunOptions(o.roots(), false, false, false, false, false, List.of("*.tmp"), 2, null);

        assertThat(outcomes(collection.run("index", excluding))).containsExactly(
                "ignored docs/pack.zip: is an archive; 1 file in it is a source of its own",
                "ignored docs/pack.zip/.git/config: is a hidden or temporary file",
                "ignored docs/pack.zip/__MACOSX/._plan.txt: is a hidden or temporary file",
                "ignored docs/pack.zip/draft.tmp: is left out by --exclude",
                "new docs/pack.zip/plan.txt");
        assertThat(run()).contains("new docs/pack.zip/draft.tmp", "unchanged docs/pack.zip/plan.txt");
        collection.extractor.read.clear();
        assertThat(outcomes(collection.run("index", excluding)))
                .contains("ignored docs/pack.zip/draft.tmp: is left out by --exclude")
                .anySatisfy(gone -> assertThat(gone).startsWith("removed docs/pack.zip/draft.tmp"));
        assertThat(collection.extractor.read).isEmpty();
    }

    @Test
    void areTakenOverWithoutBeingUnpackedWhereTheirContainerIsAsItWas() throws Exception {
        pack("a.zip", archive("x.txt", "X."), "a.zip-b.txt", "B.", "bad.docx", "!broken", "c.eml", mail("C.", "d.txt", "D."));
        List<String> first = run();
        collection.extractor.read.clear();

        RunResult second = collection.run();

        assertThat(second).isInstanceOf(RunResult.Unchanged.class);
        assertThat(collection.extractor.read).isEmpty();
        assertThat(outcomes(second)).isEqualTo(first.stream().map(o -> o.replaceFirst("^new", "unchanged")).toList());
    }

    @Test
    void areReadAgainOnlyWhereTheyHaveChanged() throws Exception {
        pack("a.txt", "A.", "b.txt", "B.", "c.zip", archive("d.txt", "D."));
        run();
        collection.extractor.read.clear();
        pack("a.txt", "A.", "b.txt", "B, revised.", "c.zip", archive("d.txt", "D."), "e.txt", "E.");

        assertThat(run()).containsExactly(
                "ignored docs/pack.zip: is an archive; 4 files in it are sources of their own",
                "unchanged docs/pack.zip/a.txt",
                "changed docs/pack.zip/b.txt: content changed",
                "ignored docs/pack.zip/c.zip: is an archive; 1 file in it is a source of its own",
                "unchanged docs/pack.zip/c.zip/d.txt",
                "new docs/pack.zip/e.txt");
        assertThat(collection.extractor.read).containsExactlyInAnyOrder("pack.zip", "b.txt", "e.txt");
    }

    @Test
    void areRemovedWithTheirContainerAndCountAsDocumentsThatAre() throws Exception {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            files.addAll(List.of(i + ".txt", "Text " + i + "."));
        }
        pack(files.toArray(String[]::new));
        run();
        pack(files.subList(0, 2).toArray(String[]::new));

        RunResult refused = collection.run();
        assertThat(refused).isInstanceOf(RunResult.Refused.class);
        assertThat(((RunResult.Refused) refused).reason()).startsWith("11 of the 13 published documents would be removed");
        assertThat(refused.count(SourceRecord.Outcome.REMOVED)).isEqualTo(11);
    }

    @Test
    void thatAreReadAgainForAnotherReasonAreUnchanged() throws Exception {
        pack("a.txt", "A.");
        run();
        collection.extractor.read.clear();

        assertThat(outcomes(collection.run("index", Collection.full(collection.options("docs"))))).last().isEqualTo("unchanged docs/pack.zip/a.txt");
        assertThat(collection.extractor.read).contains("pack.zip", "a.txt");
    }

    @Test
    void arePlannedWithoutWritingToTheIndex() throws Exception {
        pack("a.txt", "A.");
        collection.run();
        List<String> before = collection.filesOf("index");
        pack("a.txt", "A.", "b.txt", "B.");

        assertThat(outcomes(collection.run("index", Collection.dryRun(collection.options("docs"))))).containsExactly(
                "ignored docs/pack.zip: is an archive; 2 files in it are sources of their own",
                "unchanged docs/pack.zip/a.txt", "new docs/pack.zip/b.txt");
        assertThat(collection.filesOf("index")).isEqualTo(before);
    }

    @Test
    void areWithdrawnOneByOne() throws Exception {
        pack("a.txt", "Told.", "b.txt", "B.");
        collection.write("docs/pack.zip.meta.json", "{\"type\": \"report\"}");
        run();
        String withdrawn = DocumentKey.idOfFile("docs", "pack.zip/a.txt");
        new LuceneIndexMaintenance(collection.path("index")).withdraw(List.of(withdrawn));
        collection.write("docs/other.zip", archive("copy.txt", "Told."));
        collection.extractor.read.clear();

        assertThat(run()).satisfiesExactly(
                other -> assertThat(other).startsWith("ignored docs/other.zip: is an archive"),
                copy -> assertThat(copy).startsWith("ignored docs/other.zip/copy.txt: is the same file as '" + withdrawn + "', which was withdrawn"),
                pack -> assertThat(pack).startsWith("ignored docs/pack.zip: is an archive"),
                a -> assertThat(a).startsWith("ignored docs/pack.zip/a.txt: was withdrawn"),
                b -> assertThat(b).isEqualTo("unchanged docs/pack.zip/b.txt"));
        assertThat(collection.extractor.read).containsExactlyInAnyOrder("other.zip", "pack.zip");
        assertThat(collection.run()).isInstanceOf(RunResult.Unchanged.class);
    }

    @Test
    void ofAWithdrawnMailAreWithdrawnWithIt() throws Exception {
        collection.write("docs/mail.eml", mail("What was told.", "plan.txt", "Told too.", "pack.zip", archive("x.txt", "And this.")));
        run();

        new LuceneIndexMaintenance(collection.path("index")).withdraw(List.of(DocumentKey.idOfFile("docs", "mail.eml")));

        assertThat(collection.store("index").published().orElseThrow().documents()).isEqualTo(1);
        assertThat(run()).singleElement().asString().startsWith("ignored docs/mail.eml: was withdrawn");
        collection.write("docs/copy.txt", "Told too.\n");
        assertThat(run()).anySatisfy(copy -> assertThat(copy).startsWith("ignored docs/copy.txt: is the same file as"));
    }

    @Test
    void leaveNothingUnpackedWhenARunFails() throws Exception {
        pack("a.txt", "A.");
        collection.extractor.stopsAt = "a.txt";

        assertThatThrownBy(() -> collection.run()).hasMessageContaining("docs/pack.zip/a.txt could not be worked on");
    }

    @Test
    void thatARunLeftWhenItWasKilledAreClearedAway() throws Exception {
        pack("a.txt", "A.");
        Path left = Files.createDirectories(collection.path("index/lodestar-unpacked-1/1"));
        Files.writeString(left.resolve("secret.txt"), "What a dead run left.");
        Files.writeString(collection.path("index/lodestar-unpacked-1.lock"), "");

        run();

        assertThat(left).doesNotExist();
    }

    @Test
    void comeToTheSameForAnyNumberOfWorkers() throws Exception {
        for (int i = 0; i < 5; i++) {
            collection.write("docs/" + i + ".zip", archive("same.txt.meta.json", "{\"id\": \"same\"}", "same.txt", "Text " + i, "b.zip", archive("x.txt", "X" + i)));
        }

        RunResult one = collection.run("one", Collection.workers(collection.options("docs"), 1));
        RunResult four = collection.run("four", Collection.workers(collection.options("docs"), 4));

        assertThat(Collection.outcomes(one)).isEqualTo(Collection.outcomes(four)).contains("new docs/0.zip/same.txt", "failed docs/4.zip/same.txt: has the id 'same', which docs/0.zip/same.txt has already");
        assertThat(collection.store("one").published().orElseThrow().fingerprint())
                .isEqualTo(collection.store("four").published().orElseThrow().fingerprint());
    }
}
