package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.IndexMaintenance.Pruned;

class PruneTest {

    @TempDir private Path index;
    private GenerationsOnDisk disk;

    @BeforeEach
    void open() {
        disk = new GenerationsOnDisk(index);
    }

    @Test
    void deletesOlderGenerationsAndSaysWhatThatFreed() throws Exception {
        String first = disk.publish("a: one").id();
        String second = disk.publish("a: two").id();
        String third = disk.publish("a: three").id();
        long bytes = new IndexFolder(index).size(first);

        assertThat(disk.maintenance().prune(2)).isEqualTo(new Pruned(java.util.List.of(first), 0, 0, bytes));
        assertThat(disk.store().ids()).containsExactly(third, second);
        assertThat(disk.generation(first)).doesNotExist();
    }

    @Test
    void keepsThePublishedOneThoughItIsTheOldest() throws Exception {
        String first = disk.publish("a: one").id();
        disk.publish("a: two");
        String third = disk.publish("a: three").id();
        disk.maintenance().rollBack(first);

        disk.maintenance().prune(2);
        assertThat(disk.store().ids()).containsExactly(third, first);
        disk.maintenance().prune(1);
        assertThat(disk.store().ids()).containsExactly(first);
        assertThat(disk.current()).isEqualTo(first);
    }

    @Test
    void keepsWhereARollbackGoesRatherThanWhatWasRolledBackFrom() throws Exception {
        String first = disk.publish("a: one").id();
        disk.publish("a: two");
        disk.maintenance().rollBack(null);
        String third = disk.publish("a: three").id();

        disk.maintenance().prune(2);
        assertThat(disk.store().ids()).containsExactly(third, first);
    }

    @Test
    void doesNotGiveTheNameOfADeletedGenerationAgain() throws Exception {
        disk.publish("a: one");
        String second = disk.publish("a: two").id();
        disk.maintenance().rollBack(null);
        disk.maintenance().prune(1);

        assertThat(disk.publish("a: three").id()).isGreaterThan(second);
    }

    @Test
    void deletesWhatDeadRunsLeft() throws Exception {
        disk.publish("a: one");
        Path dead = Files.createDirectories(disk.generation("20200101T000000Z-0001"));
        Files.writeString(dead.resolve("_0.fdt"), "half");
        Path next = Files.writeString(index.resolve("CURRENT.next"), "20");

        assertThat(disk.maintenance().prune(3)).isEqualTo(new Pruned(java.util.List.of(), 2, 0, 6));
        assertThat(dead).doesNotExist();
        assertThat(next).doesNotExist();
    }

    @Test
    void doesNotTakeThePublishedGenerationForALeftoverThoughItsManifestIsMissing() throws Exception {
        disk.publish("a: one");
        String second = disk.publish("a: two").id();
        Files.delete(disk.generation(second).resolve("generation.json"));

        disk.maintenance().prune(1);

        assertThat(disk.generation(second).resolve("sources.jsonl")).exists();
        assertThat(disk.store().verify(second)).singleElement().asString().contains("generation.json is missing");
    }

    @Test
    void doesNotTouchWhatARunIsAtWorkOn() throws Exception {
        disk.publish("a: one");
        try (GenerationDraft draft = disk.store().begin("p1")) {
            assertThat(draft.canCarryOver()).isTrue();
            assertThatThrownBy(() -> disk.maintenance().prune(1)).isInstanceOf(IndexInUseException.class);
        }
        assertThatThrownBy(() -> disk.maintenance().prune(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
