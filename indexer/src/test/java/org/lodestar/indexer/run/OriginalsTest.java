package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodestar.indexer.run.FakeContainer.archive;
import static org.lodestar.indexer.run.FakeContainer.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.DocumentKey;
import org.lodestar.engine.lucene.LuceneIndexMaintenance;

/** Which files a run keeps, and how long. */
class OriginalsTest {

    private static final String FORBIDDEN = "{\"snippets\": false}";

    @TempDir private Path folder;
    private Collection collection;

    @BeforeEach
    void start() throws Exception {
        collection = new Collection(folder);
        collection.write("docs/a.txt", "A plan.");
    }

    private RunOptions options() {
        return Collection.keepOriginals(collection.options("docs"));
    }

    private RunResult run() throws Exception {
        return collection.run("index", options());
    }

    private LuceneIndexMaintenance maintenance() {
        return new LuceneIndexMaintenance(collection.path("index"));
    }

    /** What the files hold that are kept. */
    private Set<String> kept() throws Exception {
        Path originals = collection.path("index/originals");
        if (!Files.exists(originals)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(originals)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            return all.stream().map(OriginalsTest::text).collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void areKeptOfDocumentsAlone() throws Exception {
        collection.write("docs/scan.txt", "!blank");
        collection.write("docs/photo.txt", "!ignored");
        collection.write("docs/bad.txt", "!broken");
        collection.write("docs/r.jsonl", "{\"id\": \"r\", \"text\": \"A record.\"}");
        collection.write("docs/pack.zip", archive("b.txt", "In an archive.", "c.txt", "!ignored"));
        String mail = mail("A mail.", "d.txt", "Attached.");
        collection.write("docs/mail.eml", mail);

        run();

        assertThat(kept()).containsExactlyInAnyOrder("A plan.", "!blank", "In an archive.\n", mail, "Attached.\n");
    }

    @Test
    void areKeptOnlyIfThatIsAsked() throws Exception {
        collection.run();
        collection.run("index", Collection.dryRun(options()));

        assertThat(collection.path("index/originals")).doesNotExist();
    }

    @Test
    void areKeptOfUnchangedSourcesToo() throws Exception {
        collection.write("docs/pack.zip", archive("b.txt", "In an archive.", "inner.zip", archive("c.txt", "Deep.")));
        collection.run();
        collection.extractor.read.clear();

        assertThat(run()).isInstanceOf(RunResult.Unchanged.class);

        assertThat(kept()).containsExactlyInAnyOrder("A plan.", "In an archive.\n", "Deep.\n");
        collection.extractor.read.clear();
        run();
        assertThat(collection.extractor.read).as("nothing is unpacked for what is there").isEmpty();
    }

    @Test
    void readAFileThatIsNotWhatItLooksLike() throws Exception {
        Path file = collection.path("docs/a.txt");
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, before);
        collection.run();
        Files.writeString(file, "A plot.");
        Files.setLastModifiedTime(file, before);

        assertThat(Collection.outcomes(run())).containsExactly("changed docs/a.txt: content changed");

        assertThat(kept()).containsExactly("A plot.");
    }

    @Test
    void areNotKeptOfWhatMayNotBeGivenOut() throws Exception {
        collection.write("docs/told.txt", "What was told.");
        collection.write("docs/told.txt.meta.json", FORBIDDEN);
        collection.write("docs/closed.txt", "Closed.");
        collection.write("docs/closed.txt.meta.json", "{\"original\": false}");
        collection.write("docs/pack.zip", archive("b.txt", "In a closed archive."));
        collection.write("docs/pack.zip.meta.json", FORBIDDEN);

        run();
        run();

        assertThat(kept()).containsExactly("A plan.");
    }

    @Test
    void goOnceTheyMayNotBeGivenOutAnyMoreWhateverOlderGenerationsSay() throws Exception {
        collection.write("docs/b.txt", "Another.");
        run();
        collection.write("docs/a.txt.meta.json", FORBIDDEN);

        collection.run();

        assertThat(kept()).containsExactly("Another.");
        maintenance().rollBack(null);
        maintenance().prune(3);
        assertThat(kept()).containsExactly("Another.");
    }

    @Test
    void stayWhileACopyOfTheFileMayBeGivenOut() throws Exception {
        collection.write("docs/b.txt", "A plan.");
        collection.write("docs/b.txt.meta.json", FORBIDDEN);

        run();

        assertThat(kept()).containsExactly("A plan.");
    }

    @Test
    void areNotKeptOfAMailWithAnAttachmentThatMayNotBeGivenOut() throws Exception {
        collection.write("docs/mail.eml", mail("A mail.", "told.txt", "What was told.", "b.txt", "Attached."));
        collection.write("docs/metadata.csv", "file,snippets", "mail.eml/told.txt,false");

        run();
        assertThat(kept()).containsExactlyInAnyOrder("A plan.", "Attached.\n");
        run();
        assertThat(kept()).as("nor by a run that changes nothing").containsExactlyInAnyOrder("A plan.", "Attached.\n");
        collection.run("index", Collection.full(options()));
        assertThat(kept()).containsExactlyInAnyOrder("A plan.", "Attached.\n");
    }

    @Test
    void areKeptOfAMailOnceAllThatLiesInItMayBeGivenOut() throws Exception {
        String mail = mail("A mail.", "pack.zip", archive("told.txt", "What was told."));
        collection.write("docs/mail.eml", mail);
        collection.write("docs/metadata.csv", "file,snippets", "mail.eml/pack.zip/told.txt,false");
        run();
        assertThat(kept()).containsExactly("A plan.");

        collection.write("docs/metadata.csv", "file,snippets", "mail.eml/pack.zip/told.txt,true");
        run();
        run();

        assertThat(kept()).containsExactlyInAnyOrder("A plan.", mail, "What was told.\n");
    }

    @Test
    void stayAsLongAsAGenerationHasThem() throws Exception {
        collection.write("docs/b.txt", "Before.");
        run();
        collection.write("docs/b.txt", "Now it is longer.");
        run();
        assertThat(kept()).containsExactlyInAnyOrder("A plan.", "Before.", "Now it is longer.");

        assertThat(maintenance().prune(1).originals()).isEqualTo(1);

        assertThat(kept()).containsExactlyInAnyOrder("A plan.", "Now it is longer.");
    }

    @Test
    void goWithAWithdrawalAndSoDoesTheMailThatItIsAttachedTo() throws Exception {
        String mail = mail("A mail.", "told.txt", "What was told.");
        collection.write("docs/mail.eml", mail);
        run();
        assertThat(kept()).containsExactlyInAnyOrder("A plan.", mail, "What was told.\n");
        String told = DocumentKey.idOfFile("docs", "mail.eml/told.txt");

        assertThat(maintenance().withdraw(List.of(told)).originals()).isEqualTo(2);

        assertThat(kept()).containsExactly("A plan.");
        run();
        collection.run("index", Collection.full(options()));
        assertThat(kept()).containsExactly("A plan.");
        maintenance().undoWithdrawal(List.of(told));
        run();
        run();
        assertThat(kept()).containsExactlyInAnyOrder("A plan.", mail, "What was told.\n");
    }
}
