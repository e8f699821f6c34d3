package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.CursorGoneException;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.PageRequest;
import org.lodestar.engine.SearchEngine.Refusal;
import org.lodestar.engine.SearchRequest;

/** What a running engine makes of what is published next. */
class FollowingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    @TempDir private Path index;
    private GenerationsOnDisk disk;

    @BeforeEach
    void openIndex() {
        disk = new GenerationsOnDisk(index);
    }

    private LuceneSearchEngine open() throws Exception {
        return LuceneSearchEngine.open(
                index, GenerationsOnDisk.QUERY_VOCABULARY, Ranking.DEFAULT, LOOK_EVERY);
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private void point(String generation) throws Exception {
        new IndexFolder(index).publish(generation);
    }

    @Test
    void opensNoGenerationOfWhichABitIsFlipped() throws Exception {
        String only = disk.publish("a: one", "b: two").id();
        List<Path> files = disk.files(only);
        assertThat(files).hasSizeGreaterThan(8).anyMatch(f -> f.endsWith("generation.json")).anyMatch(f -> f.endsWith("sources.jsonl"));
        for (Path file : files) {
            GenerationsOnDisk.flip(file);
            assertThatThrownBy(this::open).as(file.toString()).isInstanceOf(DamagedIndexException.class)
                    .hasMessageContaining(String.valueOf(file.getFileName()));
            GenerationsOnDisk.flip(file);
        }
        open().close();
    }

    @Test
    void keepsTheOneItHasWhereABitOfTheNextIsFlippedAndSaysSo() throws Exception {
        String sound = disk.publish("a: one").id();
        String damaged = disk.publish("a: two", "b: two").id();
        point(sound);
        try (LuceneSearchEngine engine = open()) {
            for (Path file : disk.files(damaged)) {
                GenerationsOnDisk.flip(file);
                point(damaged);

                await(() -> engine.refusal().isPresent());
                Refusal refusal = engine.refusal().orElseThrow();
                assertThat(refusal.generation()).isEqualTo(damaged);
                assertThat(refusal.reason()).contains(String.valueOf(file.getFileName())).doesNotContain(index.toString());
                assertThat(engine.generation().id()).isEqualTo(sound);
                assertThat(engine.search(SearchRequest.all()).hits()).hasSize(1);

                point(sound);
                await(() -> engine.refusal().isEmpty());
                GenerationsOnDisk.flip(file);
            }
            point(damaged);
            await(() -> engine.generation().id().equals(damaged));
            assertThat(engine.refusal()).isEmpty();
        }
    }

    @Test
    void keepsTheOneItHasWhereCurrentIsDamaged() throws Exception {
        String only = disk.publish("a: one").id();
        try (LuceneSearchEngine engine = open()) {
            Files.writeString(index.resolve("CURRENT"), "20190717T120000Z-0012\n");

            await(() -> engine.refusal().isPresent());
            assertThat(engine.refusal().orElseThrow().generation()).isEmpty();
            assertThat(engine.refusal().orElseThrow().reason()).contains("INDEX/CURRENT", "rollback").doesNotContain(index.toString());
            assertThat(engine.generation().id()).isEqualTo(only);

            disk.maintenance().rollBack(only);
            await(() -> engine.refusal().isEmpty());
        }
    }

    @Test
    void followsARollbackAndARestore() throws Exception {
        Path file = index.resolveSibling(index.getFileName() + ".zip");
        String first = disk.publish("a: one").id();
        disk.maintenance().snapshot(file);
        disk.publish("a: two", "b: two");
        try (LuceneSearchEngine engine = open()) {
            disk.maintenance().rollBack(null);
            await(() -> engine.generation().id().equals(first));

            String restored = disk.maintenance().restore(file).published().id();
            await(() -> engine.generation().id().equals(restored));
            assertThat(engine.search(SearchRequest.all()).hits()).hasSize(1);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void givesNothingOfAWithdrawnDocumentToACursorOfBefore() throws Exception {
        disk.publish("a: one", "s: secret", "z: last");
        try (LuceneSearchEngine engine = open()) {
            SearchRequest request = SearchRequest.all().withPage(PageRequest.first(1));
            String next = String.valueOf(engine.search(request).next());
            SearchRequest following = request.withPage(PageRequest.after(next, 2));
            assertThat(engine.search(following).hits()).extracting(h -> h.document().id()).containsExactly("s", "z");

            String published = disk.maintenance().withdraw(List.of("s")).published().id();

            await(() -> engine.generation().id().equals(published));
            await(() -> isGone(engine, following));
            assertThat(engine.document("s")).isEmpty();
        }
    }

    private static boolean isGone(LuceneSearchEngine engine, SearchRequest request) {
        try {
            engine.search(request);
            return false;
        } catch (CursorGoneException e) {
            return true;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
