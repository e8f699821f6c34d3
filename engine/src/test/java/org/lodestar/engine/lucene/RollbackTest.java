package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.DamagedIndexException;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.UnfitGenerationException;

class RollbackTest {

    @TempDir private Path index;
    private GenerationsOnDisk disk;

    @BeforeEach
    void open() {
        disk = new GenerationsOnDisk(index);
    }

    @Test
    void publishesTheGenerationBefore() throws Exception {
        String first = disk.publish("a: one").id();
        String second = disk.publish("a: one", "b: two").id();

        assertThat(disk.maintenance().rollBack(null).id()).isEqualTo(first);

        assertThat(disk.current()).isEqualTo(first);
        assertThat(disk.store().ids()).containsExactly(second, first);
        assertThat(disk.store().setAside()).containsExactly(second);
    }

    @Test
    void publishesTheOneThatIsNamedBackAndForth() throws Exception {
        String first = disk.publish("a: one").id();
        disk.publish("a: two");
        String third = disk.publish("a: three").id();

        disk.maintenance().rollBack(first);
        assertThat(disk.current()).isEqualTo(first);
        disk.maintenance().rollBack(third);
        assertThat(disk.current()).isEqualTo(third);
        assertThat(disk.store().setAside()).isEmpty();
    }

    @Test
    void letsTheNextRunStartFromItAndNamesStillAscend() throws Exception {
        disk.publish("a: one");
        String second = disk.publish("b: two").id();
        disk.maintenance().rollBack(null);

        String third;
        try (GenerationDraft draft = disk.store().begin("p1")) {
            draft.carryOver(Set.of("a"));
            assertThatThrownBy(() -> draft.carryOver(Set.of("b")))
                    .as("what was rolled back from").isInstanceOf(IllegalArgumentException.class);
            third = draft.publish(List.of()).id();
        }

        assertThat(third).isGreaterThan(second);
        assertThat(disk.store().summary(third).documents()).isEqualTo(1);
    }

    @Test
    void doesNotGoToWhatWasRolledBackFrom() throws Exception {
        String first = disk.publish("a: one").id();
        String second = disk.publish("a: two").id();
        disk.maintenance().rollBack(null);
        String third = disk.publish("a: three").id();

        assertThat(disk.store().setAside()).containsExactly(second);
        assertThat(disk.maintenance().rollBack(null).id()).isEqualTo(first);
        assertThat(disk.store().setAside()).containsExactly(third, second);
    }

    @Test
    void refusesWhereThereIsNoneBefore() throws Exception {
        assertThatThrownBy(() -> disk.maintenance().rollBack(null)).isInstanceOf(NoGenerationException.class);
        String only = disk.publish("a: one").id();

        assertThatThrownBy(() -> disk.maintenance().rollBack(null))
                .isInstanceOf(UnfitGenerationException.class).hasMessageContaining("there is no other generation in").hasMessageNotContaining("./lodestar");
        assertThatThrownBy(() -> disk.maintenance().rollBack(only)).hasMessageContaining("is the published one already");
        assertThatThrownBy(() -> disk.maintenance().rollBack("20190717")).hasMessageContaining("there is no generation '20190717'")
                .hasMessageContaining("'./lodestar generations --index ").hasMessageNotContaining("nearest");
        assertThatThrownBy(() -> disk.maintenance().rollBack(only.substring(1))).hasMessageContaining("the nearest is '" + only + "'");
    }

    @Test
    void refusesADamagedOne() throws Exception {
        String first = disk.publish("a: one").id();
        String second = disk.publish("a: two").id();
        for (Path file : disk.files(first)) {
            GenerationsOnDisk.flip(file);

            assertThatThrownBy(() -> disk.maintenance().rollBack(null)).as(file.toString())
                    .isInstanceOf(UnfitGenerationException.class).hasMessageContaining("is damaged")
                    .hasMessageContaining(String.valueOf(file.getFileName())).hasMessageContaining("index --full");
            assertThat(disk.current()).isEqualTo(second);
            GenerationsOnDisk.flip(file);
        }
        assertThat(disk.maintenance().rollBack(null).id()).isEqualTo(first);
    }

    @Test
    void refusesAnotherSchema() throws Exception {
        String first = disk.publish("a: one").id();
        String second = disk.publish("a: two").id();
        Manifest m = new IndexFolder(index).manifest(first);
        new IndexFolder(index).finish(new Manifest(m.id(), m.previous(), "0", m.lucene(), m.analyzers(), m.vocabularies(),
                m.pipeline(), m.created(), m.documents(), m.passages(), m.fingerprint(), m.checksums()));

        assertThatThrownBy(() -> disk.maintenance().rollBack(null)).isInstanceOf(UnfitGenerationException.class)
                .hasMessageContaining("has the schema 0, this program reads " + Schema.VERSION);
        assertThat(disk.current()).isEqualTo(second);
    }

    @Test
    void doesNotWriteWhileARunDoes() throws Exception {
        disk.publish("a: one");
        disk.publish("a: two");
        try (GenerationDraft draft = disk.store().begin("p1")) {
            assertThat(draft.canCarryOver()).isTrue();
            assertThatThrownBy(() -> disk.maintenance().rollBack(null)).isInstanceOf(IndexInUseException.class);
        }
    }

    @Test
    void findsEveryFlippedBitOfCurrentAndMendsItByName() throws Exception {
        disk.publish("a: one");
        String second = disk.publish("a: two").id();
        Path current = index.resolve("CURRENT");
        byte[] sound = Files.readAllBytes(current);
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] damaged = sound.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(current, damaged);
            assertThatThrownBy(() -> disk.store().published()).as("bit " + bit)
                    .isInstanceOf(DamagedIndexException.class).hasMessageContaining("rollback --index " + index + " --to");
        }

        assertThat(disk.maintenance().rollBack(second).id()).isEqualTo(second);
        assertThat(Files.readAllBytes(current)).isEqualTo(sound);
    }

    @Test
    void isAdvisedOnlyWhereThereIsASoundGeneration() throws Exception {
        String first = disk.publish("a: one").id();
        String second = disk.publish("a: two").id();
        String third = disk.publish("a: three").id();
        GenerationsOnDisk.flip(disk.generation(second).resolve("sources.jsonl"));

        assertThat(disk.store().remedy(third)).startsWith("'./lodestar rollback --index ").contains(" --to " + first + "' publishes");
        GenerationsOnDisk.flip(disk.generation(first).resolve("generation.json"));

        assertThat(disk.store().remedy(third)).startsWith("'./lodestar index --full --index ").doesNotContain("rollback");
    }

    @Test
    void namesWhatCouldBePublishedWhereCurrentIsMissing() throws Exception {
        disk.publish("a: one");
        String second = disk.publish("a: two").id();
        Files.delete(index.resolve("CURRENT"));

        assertThatThrownBy(() -> disk.maintenance().rollBack(null)).isInstanceOf(NoGenerationException.class)
                .hasMessageEndingWith("'./lodestar rollback --index " + index + " --to " + second + "' publishes the newest generation that is there");
        assertThat(disk.maintenance().rollBack(second).id()).isEqualTo(second);
    }

    @Test
    void goesBackFromAGenerationWhoseManifestIsDamaged() throws Exception {
        String first = disk.publish("a: one").id();
        String second = disk.publish("a: two").id();
        GenerationsOnDisk.flip(disk.generation(second).resolve("generation.json"));

        assertThatThrownBy(() -> disk.store().published()).hasMessageContaining(" --to " + first + "' publishes a sound generation");
        assertThat(disk.maintenance().rollBack(null).id()).isEqualTo(first);
    }
}
