package org.lodestar.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.lodestar.engine.GenerationSummary;

class WholeAndIncrementalTest {

    private static final List<String> FILES = List.of("docs/a.txt", "docs/sub/b.txt", "news/a.txt");
    private static final List<String> TEXTS = List.of(
            "Labour inspection in Nepal.", "#Peru\nForced labour in fishing.\n#Chile\nTarget 8.7.", "Trabajo forzoso en el Perú, meta 8.7.",
            "!blank", "!ignored", "!broken", "!slow");
    private static final List<String> MEMBERS = List.of("a.txt", "in/b.txt", "in/b.txt.meta.json", "c.zip", ".hidden", "metadata.csv");
    private static final List<String> STATED = List.of(
            "{\"id\": \"x\"}", "{\"id\": \"x\", \"type\": \"news\"}", "{\"id\": \"y\", \"countries\": [\"NPL\"]}", "{\"title\": \"Stated\"}", "{\"titel\": \"Stated\"}");
    private static final List<String> RECORDS = List.of(
            "{\"id\": \"r1\", \"text\": \"Fishing.\"}", "{\"id\": \"r2\", \"text\": \"Chile.\"}", "{\"id\": \"x\", \"text\": \"X.\"}", "", "{");

    private static final List<String> ROWS = List.of("a.txt,guide,NPL", "pack.zip/in/b.txt,guide,NPL", "pack.zip,news,PER", "always.txt,news,PER", "a.txt,guide,XX", "none.txt,guide,NPL");
    private static final List<String> CORRECTIONS = List.of(
            "x,,,country,CHL,add,", "r1,,,theme,child-labour,add,checked", "r1,,,country,PER,add,", "y,,,country,NPL,remove,");
    private static final List<String> QUERIES = List.of("labour inspection", "fishing", "Perú", "always OR Chile", "");

    /** A change of the sources; one that cannot be made changes nothing. */
    sealed interface Edit {
        record Write(String file, String text) implements Edit {}

        record Remove(String file) implements Edit {}

        record Rename(String from, String to) implements Edit {}

        record WriteRecords(List<String> lines) implements Edit {}

        /** Another time of modification, the same content. */
        record Touch(String file) implements Edit {}

        record WriteTable(List<String> rows) implements Edit {}

        /** Records move to other lines, where there are any. */
        record Insert(String record) implements Edit {}

        record Reverse() implements Edit {}

        record Correct(List<String> rows) implements Edit {}

        default void make(Collection collection) throws IOException {
            switch (this) {
                case Write(String file, String text) -> collection.write(file, text);
                case Remove(String file) -> Files.deleteIfExists(collection.path(file));
                case Rename(String from, String to) -> {
                    if (Files.exists(collection.path(from))) {
                        Files.createDirectories(collection.path(to).getParent());
                        Files.move(collection.path(from), collection.path(to), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                case WriteRecords(List<String> lines) -> writeRecords(collection, lines);
                case Touch(String file) -> {
                    if (Files.exists(collection.path(file))) {
                        Files.setLastModifiedTime(collection.path(file), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
                    }
                }
                case WriteTable(List<String> rows) ->
                    collection.write("docs/metadata.csv", withFirst("file,type,countries", rows).toArray(String[]::new));
                case Insert(String record) -> writeRecords(collection, withFirst(record, records(collection)));
                case Reverse() -> writeRecords(collection, records(collection).reversed());
                case Correct(List<String> rows) -> collection.correct(rows);
            }
        }

        private static List<String> withFirst(String first, List<String> rest) {
            List<String> all = new ArrayList<>(rest);
            all.addFirst(first);
            return all;
        }

        private static List<String> records(Collection collection) throws IOException {
            Path file = collection.path("docs/r.jsonl");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        }

        private static void writeRecords(Collection collection, List<String> lines) throws IOException {
            collection.write("docs/r.jsonl", lines.toArray(String[]::new));
        }
    }

    @Provide
    Arbitrary<List<List<Edit>>> runs() {
        List<String> beside = new ArrayList<>(FILES.stream().map(f -> f + ".meta.json").toList());
        beside.addAll(List.of("docs/collection.json", "docs/sub/collection.json", "docs/pack.zip.meta.json", "news/b.eml.meta.json"));
        Arbitrary<String> file = Arbitraries.of(FILES);
        Arbitrary<Edit> pack = Combinators.combine(Arbitraries.of("docs/pack.zip", "news/b.eml"), container(2)).as(Edit.Write::new);
        Arbitrary<Edit> edit = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, pack),
                net.jqwik.api.Tuple.of(4, Combinators.combine(file, Arbitraries.of(TEXTS)).as(Edit.Write::new)),
                net.jqwik.api.Tuple.of(3, Combinators.combine(Arbitraries.of(beside), Arbitraries.of(STATED)).as(Edit.Write::new)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(beside).map(Edit.Remove::new)),
                net.jqwik.api.Tuple.of(2, file.map(Edit.Remove::new)),
                net.jqwik.api.Tuple.of(2, Combinators.combine(file, file).as(Edit.Rename::new)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(RECORDS).list().ofMaxSize(4).map(Edit.WriteRecords::new)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(RECORDS).map(Edit.Insert::new)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new Edit.Reverse())),
                net.jqwik.api.Tuple.of(1, file.map(Edit.Touch::new)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(ROWS).list().ofMaxSize(2).map(Edit.WriteTable::new)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(CORRECTIONS).list().ofMaxSize(2).map(Edit.Correct::new)));
        return edit.list().ofMinSize(1).ofMaxSize(2).list().ofMinSize(3).ofMaxSize(8);
    }

    /** An archive or a mail of any files, among them others. */
    private static Arbitrary<String> container(int deepest) {
        Arbitrary<String> text = Arbitraries.of(TEXTS).map(t -> t);
        Arbitrary<String> stated = Arbitraries.of("{\"id\": \"x\"}", "{\"type\": \"news\"}", "file,type\na.txt,guide", "{");
        Arbitrary<String> content = deepest == 0 ? text : Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, text), net.jqwik.api.Tuple.of(2, stated), net.jqwik.api.Tuple.of(2, Arbitraries.lazy(() -> container(deepest - 1))));
        Arbitrary<List<String>> files = Combinators.combine(Arbitraries.of(MEMBERS), content).as(List::of).list().ofMaxSize(4)
                .map(pairs -> pairs.stream().flatMap(List::stream).toList());
        return Combinators.combine(files, Arbitraries.of(true, false), Arbitraries.of("", "", "!lost z.txt\n", "!limit\n", "!failed\n")).as(
                (all, mail, end) -> (mail ? FakeContainer.mail("A mail on Chile.", all.toArray(String[]::new))
                        : FakeContainer.archive(all.toArray(String[]::new))) + end);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void comeToTheSameAfterAnyEdits(@ForAll("runs") List<List<Edit>> runs) throws Exception {
        Path folder = Files.createTempDirectory("lodestar-test");
        try {
            Collection collection = new Collection(folder);
            // There from first to last, so that there always is something to publish.
            collection.write("docs/always.txt", "Always here.");
            collection.write("news/always.txt", "Always here.");
            RunOptions options = Collection.workers(Collection.allowRemovals(collection.options("docs", "news")), 1);
            for (List<Edit> edits : runs) {
                for (Edit edit : edits) {
                    edit.make(collection);
                }
                collection.run("index", options);
            }
            GenerationSummary incremental = collection.store("index").published().orElseThrow();
            List<String> answers = collection.answers("index", QUERIES);

            GenerationSummary whole = published(collection.run("whole", Collection.workers(collection.options("news", "docs"), 4)));
            GenerationSummary again = published(collection.run("index", Collection.full(options)));

            assertThat(incremental.fingerprint()).isEqualTo(whole.fingerprint()).isEqualTo(again.fingerprint());
            assertThat(incremental.documents()).isEqualTo(whole.documents());
            assertThat(incremental.passages()).isEqualTo(whole.passages());
            assertThat(answers).isEqualTo(collection.answers("whole", QUERIES));
        } finally {
            delete(folder);
        }
    }

    private static GenerationSummary published(RunResult result) {
        assertThat(result).isInstanceOf(RunResult.Published.class);
        return ((RunResult.Published) result).generation();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
