package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lodestar.indexer.run.Collection.outcomes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.SourceRecord;
import org.lodestar.indexer.run.RunResult.Planned;
import org.lodestar.indexer.run.RunResult.Published;
import org.lodestar.indexer.run.RunResult.Refused;
import org.lodestar.indexer.run.RunResult.Unchanged;
import org.lodestar.indexer.sources.SourceRoot;

class IndexRunTest {

    @TempDir
    private Path folder;

    private Collection collection;

    @BeforeEach
    void makeCollection() {
        collection = new Collection(folder);
    }

    private static List<String> documents(RunResult result) {
        return result.sources().stream().map(SourceRecord::document).toList();
    }

    @Test
    void tellsTheOutcomeOfEachKindOfSource() throws Exception {
        collection.write("docs/text.txt", "Labour inspection in Nepal.");
        collection.write("docs/blank.txt", "!blank");
        collection.write("docs/broken.txt", "!broken");
        collection.write("docs/picture.txt", "!ignored");
        collection.write("docs/.hidden", "x");
        collection.write("docs/odd.txt", "x");
        collection.write("docs/odd.txt.meta.json", "{\"titel\": \"x\"}");
        collection.write("docs/records.jsonl", "{\"id\": \"r1\", \"text\": \"Fishing in Peru.\"}", "{\"id\": \"r2\"}", "{\"id\": \"r3\", \"text\": \"\"}");

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "ignored docs/.hidden: is a hidden or temporary file",
                "blank docs/blank.txt: holds no text; it is found by its title and metadata",
                "failed docs/broken.txt: is damaged",
                "failed docs/odd.txt: odd.txt.meta.json: 'titel': is not a known key; the nearest is 'title'",
                "ignored docs/picture.txt: is a picture",
                "new docs/records.jsonl:1",
                "failed docs/records.jsonl:2: 'text': exactly one of 'text' and 'pages' is needed",
                "blank docs/records.jsonl:3: holds no text; it is found by its title and metadata",
                "new docs/text.txt");
        assertThat(result.counts()).isEqualTo("2 new, 0 changed, 0 unchanged, 0 removed, 2 blank, 3 failed");
        assertThat(((Published) result).generation().documents()).isEqualTo(4);
    }

    @Test
    void tellsWhatHasHappenedSinceTheLastRun() throws Exception {
        collection.write("docs/changed.txt", "Before.");
        collection.write("docs/removed.txt", "Here.");
        collection.write("docs/same.txt", "Same.");
        collection.run();
        collection.write("docs/changed.txt", "After.");
        collection.write("docs/new.txt", "New.");
        collection.delete("docs/removed.txt");
        collection.extractor.read.clear();

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "changed docs/changed.txt", "new docs/new.txt", "unchanged docs/same.txt",
                "removed docs/removed.txt: is gone from the sources");
        assertThat(collection.extractor.read).containsExactlyInAnyOrder("changed.txt", "new.txt");
        assertThat(((Published) result).generation().documents()).isEqualTo(3);
    }

    @Test
    void tellsOfEachSourceWhatItCameTo() throws Exception {
        collection.write("docs/a.txt", "#Nepal", "Inspection.", "#Peru", "!cut");
        collection.write("docs/a.txt.meta.json", "{\"id\": \"plan\"}");

        SourceRecord record = collection.run().sources().getFirst();

        assertThat(record.document()).isEqualTo("plan");
        assertThat(record.truncated()).isTrue();
        assertThat(record.pages()).isEqualTo(1);
        assertThat(record.passages()).isEqualTo(2);
        assertThat(record.milliseconds()).isNotNegative();
    }

    @Test
    void doesNothingWhereNothingHasChanged() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/blank.txt", "!blank");
        collection.write("docs/broken.txt", "!broken");
        collection.write("docs/picture.txt", "!ignored");
        collection.write("docs/r.jsonl", "{\"id\": \"r1\", \"text\": \"R.\"}");
        Published first = (Published) collection.run();
        List<String> files = collection.filesOf("index");
        collection.extractor.read.clear();

        RunResult second = collection.run();

        assertThat(second).isInstanceOf(Unchanged.class);
        assertThat(((Unchanged) second).generation()).isEqualTo(first.generation());
        assertThat(second.counts()).isEqualTo("0 new, 0 changed, 2 unchanged, 0 removed, 1 blank, 1 failed");
        assertThat(collection.filesOf("index")).isEqualTo(files);
        assertThat(collection.extractor.read).isEmpty();
    }

    @Test
    void readsASourceAgainWhenWhatIsStatedOfItChanges() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/b/b.txt", "B.");
        collection.run();
        collection.write("docs/b/collection.json", "{\"type\": \"news\"}");

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt", "changed docs/b/b.txt");
    }

    @Test
    void readsAFileAgainOnlyIfItsContentHasChanged() throws Exception {
        Path file = collection.write("docs/a.txt", "A.");
        collection.run();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt");
    }

    @Test
    void findsAChangeThatKeepsSizeAndTimeWhenAskedToReadEveryFile() throws Exception {
        FileTime time = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Path file = collection.write("docs/a.txt", "Abc.");
        Files.setLastModifiedTime(file, time);
        collection.run();
        collection.write("docs/a.txt", "Xyz.");
        Files.setLastModifiedTime(file, time);
        RunOptions o = collection.options("docs");

        assertThat(outcomes(collection.run("index", o))).containsExactly("unchanged docs/a.txt");
        assertThat(outcomes(collection.run("index", new RunOptions(
                o.roots(), false, false, false, true, List.of(), 1, null)))).containsExactly("changed docs/a.txt");
    }

    @Test
    void readsEverythingAgainOnRequest() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/broken.txt", "!broken");
        String first = ((Published) collection.run()).generation().fingerprint();
        collection.extractor.read.clear();

        RunResult result = collection.run("index", Collection.full(collection.options("docs")));

        assertThat(((Published) result).generation().fingerprint()).isEqualTo(first);
        assertThat(collection.extractor.read).containsExactlyInAnyOrder("a.txt", "broken.txt");
    }

    @Test
    void callsASourceUnchangedThatIsReadAgainOnlyOnRequest() throws Exception {
        collection.write("docs/a.txt", "Fishing.");
        collection.run();

        assertThat(outcomes(collection.run("index", Collection.full(collection.options("docs")))))
                .containsExactly("unchanged docs/a.txt");
    }

    @Test
    void readsAFileAgainThatHasMovedWithItsRootSoThatItsOriginalIsFound() throws Exception {
        Path file = collection.write("docs/a.txt", "Fishing.");
        collection.run();
        Path moved = Files.createDirectories(folder.resolve("elsewhere/docs")).resolve("a.txt");
        Files.move(file, moved);
        RunOptions there = new RunOptions(
                List.of(new SourceRoot("docs", folder.resolve("elsewhere/docs"))), false, false, false, false, List.of(), 1, null);

        assertThat(outcomes(collection.run("index", there))).containsExactly("changed docs/a.txt");
    }

    @Test
    void readsEverythingAgainWhenFilesMayComeOutDifferently() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/broken.txt", "!broken");
        collection.run();
        collection.extractor.read.clear();
        collection.extractor.version = "fake of a later day";

        assertThat(collection.run()).isInstanceOf(Published.class);
        assertThat(collection.extractor.read).containsExactlyInAnyOrder("a.txt", "broken.txt");
    }

    @Test
    void givesAnIdToTheFirstInPathOrderAndNamesItToTheOther() throws Exception {
        collection.write("docs/b.txt", "B.");
        collection.write("docs/b.txt.meta.json", "{\"id\": \"plan\"}");
        collection.write("docs/a.jsonl", "{\"id\": \"plan\", \"text\": \"A.\"}");

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "new docs/a.jsonl:1", "failed docs/b.txt: has the id 'plan', which docs/a.jsonl:1 has already");
        assertThat(documents(result)).containsExactly("plan", null);
    }

    @Test
    void givesAnIdToAnEarlierSourceThatComesLaterAndDropsTheOther() throws Exception {
        collection.write("docs/b.txt", "B.");
        collection.write("docs/b.txt.meta.json", "{\"id\": \"plan\"}");
        collection.run();
        collection.write("docs/a.jsonl", "{\"id\": \"plan\", \"text\": \"A.\"}");

        assertThat(outcomes(collection.run())).containsExactly(
                "new docs/a.jsonl:1",
                "failed docs/b.txt: has the id 'plan', which docs/a.jsonl:1 has already; the document 'plan' that it was before is dropped");

        collection.delete("docs/a.jsonl");
        assertThat(outcomes(collection.run())).containsExactly(
                "new docs/b.txt", "removed docs/a.jsonl:1: is gone from the sources");
    }

    @Test
    void saysThatASourceThatFailsNowIsDropped() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/b.txt", "B.");
        collection.write("docs/b.txt.meta.json", "{\"id\": \"plan\"}");
        collection.run();
        collection.write("docs/b.txt", "!slow");

        RunResult result = collection.run();

        assertThat(outcomes(result)).containsExactly(
                "unchanged docs/a.txt", "failed docs/b.txt: took too long; the document 'plan' that it was before is dropped");
        assertThat(((Published) result).generation().documents()).isEqualTo(1);
    }

    @Test
    void reportsALastingFailureAgainWithoutReadingTheFile() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/broken.txt", "!broken");
        collection.run();
        collection.write("docs/a.txt", "A, changed.");
        collection.extractor.read.clear();

        assertThat(outcomes(collection.run())).containsExactly("changed docs/a.txt", "failed docs/broken.txt: is damaged");
        assertThat(collection.extractor.read).containsExactly("a.txt");
    }

    @Test
    void triesAPassingFailureAgain() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/slow.txt", "!slow");
        collection.run();
        collection.extractor.read.clear();

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt", "failed docs/slow.txt: took too long");
        assertThat(collection.extractor.read).containsExactly("slow.txt");
    }

    @Test
    void triesABrokenFileAgainOnceItHasChanged() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/broken.txt", "!broken");
        collection.run();
        collection.write("docs/broken.txt", "Mended.");

        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt", "new docs/broken.txt");
    }

    @Test
    void goesOnWhereAFileVanishesWhileItIsRead() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/gone.txt", "!gone");

        RunResult result = collection.run();

        assertThat(result).isInstanceOf(Published.class);
        assertThat(outcomes(result)).containsExactly("new docs/a.txt", "failed docs/gone.txt: is gone since the run began");
    }

    @Test
    void refusesToRemoveMuchOfWhatIsPublished() throws Exception {
        for (int i = 10; i < 32; i++) {
            collection.write("docs/" + i + ".txt", "Text " + i + ".");
        }
        Published first = (Published) collection.run();
        for (int i = 10; i < 21; i++) {
            collection.delete("docs/" + i + ".txt");
        }

        RunResult refused = collection.run();

        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(((Refused) refused).reason()).startsWith("11 of the 22 published documents would be removed").contains("--allow-removals");
        assertThat(collection.store("index").published()).contains(first.generation());

        RunResult allowed = collection.run("index", Collection.allowRemovals(collection.options("docs")));
        assertThat(((Published) allowed).generation().documents()).isEqualTo(11);
        assertThat(allowed.counts()).isEqualTo("0 new, 0 changed, 11 unchanged, 11 removed, 0 blank, 0 failed");
    }

    @Test
    void countsADocumentThatFailsNowAsRemovedToo() throws Exception {
        for (int i = 10; i < 32; i++) {
            collection.write("docs/" + i + ".txt", "Text " + i + ".");
        }
        collection.run();
        for (int i = 10; i < 21; i++) {
            collection.write("docs/" + i + ".txt", "!slow");
        }

        assertThat(collection.run()).isInstanceOf(Refused.class);
    }

    @Test
    void removesTenDocumentsWithoutAWord() throws Exception {
        for (int i = 10; i < 32; i++) {
            collection.write("docs/" + i + ".txt", "Text " + i + ".");
        }
        collection.run();
        for (int i = 10; i < 20; i++) {
            collection.delete("docs/" + i + ".txt");
        }

        assertThat(collection.run()).isInstanceOf(Published.class);
    }

    @Test
    void publishesNothingWhereNoSourceIsADocument() throws Exception {
        collection.write("docs/broken.txt", "!broken");

        RunResult result = collection.run();

        assertThat(((Refused) result).reason()).isEqualTo("no source came to a document, so there is nothing to publish");
        assertThat(collection.store("index").published()).isEmpty();
    }

    @Test
    void writesNothingInADryRun() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/b.txt", "B.");
        collection.run();
        List<String> files = collection.filesOf("index");
        collection.write("docs/a.txt", "Changed.");
        collection.write("docs/c.txt", "!broken");
        collection.delete("docs/b.txt");

        RunResult result = collection.run("index", Collection.dryRun(collection.options("docs")));

        assertThat(result).isInstanceOf(Planned.class);
        assertThat(outcomes(result)).containsExactly(
                "changed docs/a.txt", "failed docs/c.txt: is damaged", "removed docs/b.txt: is gone from the sources");
        assertThat(collection.filesOf("index")).isEqualTo(files);
    }

    @Test
    void publishesNothingInADryRunOfANewIndex() throws Exception {
        collection.write("docs/a.txt", "A.");

        assertThat(collection.run("index", Collection.dryRun(collection.options("docs")))).isInstanceOf(Planned.class);
        assertThat(collection.store("index").published()).isEmpty();
        assertThat(collection.store("index").ids()).isEmpty();
        assertThat(collection.path("index")).doesNotExist();
    }

    @Test
    void makesADryRunWhileAnotherRunWrites() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.run();
        collection.extractor.read.clear();
        try (GenerationDraft other = collection.store("index").begin("another")) {
            assertThat(other.canCarryOver()).isFalse();

            assertThat(outcomes(collection.run("index", Collection.dryRun(collection.options("docs"))))).containsExactly("unchanged docs/a.txt");
        }
        assertThat(collection.extractor.read).isEmpty();
    }

    @Test
    void saysInADryRunThatTheRunWouldBeRefused() throws Exception {
        for (int i = 10; i < 32; i++) {
            collection.write("docs/" + i + ".txt", "Text " + i + ".");
        }
        collection.run();
        for (int i = 10; i < 21; i++) {
            collection.delete("docs/" + i + ".txt");
        }
        RunOptions planning = Collection.dryRun(collection.options("docs"));

        assertThat(((Planned) collection.run("index", planning)).refusal()).isEqualTo(((Refused) collection.run()).reason());
        assertThat(((Planned) collection.run("index", Collection.allowRemovals(planning))).refusal()).isNull();
    }

    @Test
    void leavesAnIndexInsideASourceOut() throws Exception {
        collection.write("docs/a.txt", "A.");
        RunOptions options = collection.options("docs");

        assertThat(outcomes(collection.run("docs/var", options))).containsExactly("new docs/a.txt");
        assertThat(collection.run("docs/var", options)).isInstanceOf(Unchanged.class);
    }

    @Test
    void failsWhatIsStatedOfAFileThatIsNotThere() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/metadata.csv", "file,snippets", "a.txt,true", "b.txt,false");
        collection.write("docs/sub/c.txt.meta.json", "{\"snippets\": false}");

        RunResult first = collection.run();

        assertThat(first).isInstanceOf(Published.class);
        assertThat(outcomes(first)).containsExactly(
                "new docs/a.txt",
                "failed docs/metadata.csv:3: describes 'b.txt', which is no file of its folder; add that file, or correct or delete the row",
                "failed docs/sub/c.txt.meta.json: describes 'c.txt', which is no file of its folder; add that file, or rename or delete the sidecar");
        assertThat(documents(first).subList(1, 3)).containsOnlyNulls();
        assertThat(collection.run()).isInstanceOf(Unchanged.class);
    }

    @Test
    void forgetsWhatWasStatedOfAFileThatComesOrWentForGood() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/b.txt.meta.json", "{\"id\": \"b\"}");
        collection.write("docs/c.txt", "C.");
        collection.write("docs/c.txt.meta.json", "{\"id\": \"c\"}");
        collection.run();
        collection.write("docs/b.txt", "B.");
        collection.delete("docs/c.txt");

        assertThat(outcomes(collection.run())).containsExactly(
                "unchanged docs/a.txt", "new docs/b.txt",
                "failed docs/c.txt.meta.json: describes 'c.txt', which is no file of its folder; add that file, or rename or delete the sidecar",
                "removed docs/c.txt: is gone from the sources");

        collection.delete("docs/c.txt.meta.json");
        assertThat(outcomes(collection.run())).containsExactly("unchanged docs/a.txt", "unchanged docs/b.txt");
    }

    @Test
    void failsADocumentAloneWhoseUrlIsNotOfTheWeb() throws Exception {
        collection.write("docs/a.txt", "A.");
        collection.write("docs/a.txt.meta.json", "{\"url\": \"javascript:alert(1)\"}");
        collection.write("docs/r.jsonl", "{\"id\": \"r1\", \"text\": \"R.\", \"url\": \"javascript:alert(1)\"}", "{\"id\": \"r2\", \"text\": \"R.\"}");

        String problem = "'url': 'javascript:alert(1)' is not a web address that begins with http:// or https:// and holds no blanks";
        assertThat(outcomes(collection.run())).containsExactly(
                "failed docs/a.txt: a.txt.meta.json: " + problem, "failed docs/r.jsonl:1: " + problem, "new docs/r.jsonl:2");
    }

    @Test
    void doesNotRunWhileAnotherRunWrites() throws Exception {
        collection.write("docs/a.txt", "A.");
        try (GenerationDraft other = collection.store("index").begin("another")) {
            assertThat(other.canCarryOver()).isFalse();
            assertThatThrownBy(collection::run).isInstanceOf(IndexInUseException.class);
        }
        assertThat(collection.run()).isInstanceOf(Published.class);
    }

    @Test
    void readsARecordAgainOnlyIfItsLineHasChanged() throws Exception {
        collection.write("docs/r.jsonl", "{\"id\": \"a\", \"text\": \"A.\"}", "{\"id\": \"b\", \"text\": \"B.\"}");
        collection.run();
        collection.write("docs/r.jsonl", "{\"id\": \"a\", \"text\": \"A, and much more than before.\"}", "{\"id\": \"b\", \"text\": \"B.\"}", "");

        assertThat(outcomes(collection.run())).containsExactly("changed docs/r.jsonl:1", "unchanged docs/r.jsonl:2");
    }

    @Test
    void keepsEveryRecordThatMovesToAnotherLine() throws Exception {
        collection.write("docs/r.jsonl", "{\"id\": \"a\", \"text\": \"A.\"}", "{\"id\": \"b\", \"text\": \"B.\"}");
        collection.run();
        collection.write("docs/r.jsonl", "", "{\"id\": \"a\", \"text\": \"A.\"}", "{\"id\": \"b\", \"text\": \"B.\"}");

        RunResult result = collection.run();

        assertThat(((Published) result).generation().documents()).isEqualTo(2);
        assertThat(documents(result)).startsWith("a", "b");
    }

    @Test
    void failsARecordThatIsNotInUtf8Alone() throws Exception {
        Path file = collection.write("docs/r.jsonl", "{\"id\": \"a\", \"text\": \"A.\"}", "");
        Files.write(file, new byte[] {'{', (byte) 0xE9, '}'}, java.nio.file.StandardOpenOption.APPEND);

        assertThat(outcomes(collection.run())).containsExactly(
                "new docs/r.jsonl:1", "failed docs/r.jsonl:2: is not valid UTF-8");
    }

    @Test
    void hasTheSameFingerprintForAnyNumberOfWorkersAndAnyOrderOfRoots() throws Exception {
        for (int i = 10; i < 40; i++) {
            collection.write("docs/" + i + ".txt", "#Nepal " + i, "Labour inspection, passage " + i + ".");
            collection.write("news/" + i + ".txt", "Fishing in Peru " + i + ".");
        }

        RunResult one = collection.run("one", Collection.workers(collection.options("docs", "news"), 1));
        RunResult four = collection.run("four", Collection.workers(collection.options("news", "docs"), 4));

        assertThat(((Published) four).generation().fingerprint()).isEqualTo(((Published) one).generation().fingerprint());
        assertThat(outcomes(four)).isEqualTo(outcomes(one));
    }

    @Test
    void hasTheSameFingerprintWhereverASourceLies() throws Exception {
        collection.write("here/docs/a.txt", "A.");
        collection.write("there/docs/a.txt", "A.");
        var options = collection.options("docs");
        RunOptions here = new RunOptions(
                List.of(new org.lodestar.indexer.sources.SourceRoot("docs", collection.path("here/docs"))),
                false, false, false, false, options.excludes(), 1, null);
        RunOptions there = new RunOptions(
                List.of(new org.lodestar.indexer.sources.SourceRoot("docs", collection.path("there/docs"))),
                false, false, false, false, options.excludes(), 1, null);

        assertThat(((Published) collection.run("one", here)).generation().fingerprint())
                .isEqualTo(((Published) collection.run("two", there)).generation().fingerprint());
    }

    @Test
    void hasAnotherFingerprintForAnotherText() throws Exception {
        collection.write("docs/a.txt", "A.");
        String before = ((Published) collection.run()).generation().fingerprint();
        collection.write("docs/a.txt", "B.");

        assertThat(((Published) collection.run()).generation().fingerprint()).isNotEqualTo(before);
    }
}
