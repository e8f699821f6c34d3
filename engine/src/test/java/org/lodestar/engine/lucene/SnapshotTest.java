package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.engine.GenerationDraft;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.IndexInUseException;
import org.lodestar.engine.IndexMaintenance.Restored;
import org.lodestar.engine.NoGenerationException;
import org.lodestar.engine.UnfitGenerationException;
import org.lodestar.engine.Withdrawal;

class SnapshotTest {

    @TempDir private Path folder;
    private GenerationsOnDisk disk;
    private GenerationsOnDisk elsewhere;
    private Path file;

    @BeforeEach
    void open() {
        disk = new GenerationsOnDisk(folder.resolve("index"));
        elsewhere = new GenerationsOnDisk(folder.resolve("elsewhere"));
        file = folder.resolve("snapshot.zip");
    }

    @Test
    void isTheSameOnAnotherMachine() throws Exception {
        GenerationSummary published = disk.publish("a: one", "b: two");
        assertThat(disk.maintenance().snapshot(file)).isEqualTo(published);

        Restored restored = elsewhere.maintenance().restore(file);

        assertThat(restored.snapshot()).isEqualTo(published.id());
        assertThat(restored.published().fingerprint()).isEqualTo(published.fingerprint());
        assertThat(elsewhere.current()).isEqualTo(restored.published().id());
        assertThat(elsewhere.store().verify(elsewhere.current())).isEmpty();
        assertThat(elsewhere.store().sources(elsewhere.current())).hasSize(2);
        try (GenerationDraft draft = elsewhere.store().begin("p1")) {
            assertThat(draft.canCarryOver()).isTrue();
        }
    }

    @Test
    void leavesOnlyTheFileBehindAndReplacesAnOlderOne() throws Exception {
        disk.publish("a: one");
        Files.writeString(file, "older");

        disk.maintenance().snapshot(file);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, disk.index);
        }
        assertThat(elsewhere.maintenance().restore(file).published().documents()).isEqualTo(1);
    }

    @Test
    void isANewGenerationThatCanBeRolledBackFrom() throws Exception {
        disk.publish("a: one");
        disk.maintenance().snapshot(file);
        String second = disk.publish("a: two").id();

        String restored = disk.maintenance().restore(file).published().id();

        assertThat(restored).isGreaterThan(second);
        assertThat(disk.maintenance().rollBack(null).id()).isEqualTo(second);
    }

    @Test
    void isNotMadeOfADamagedGeneration() throws Exception {
        assertThatThrownBy(() -> disk.maintenance().snapshot(file)).isInstanceOf(NoGenerationException.class);
        String only = disk.publish("a: one").id();
        for (Path damaged : disk.files(only)) {
            GenerationsOnDisk.flip(damaged);
            assertThatThrownBy(() -> disk.maintenance().snapshot(file)).as(damaged.toString()).isInstanceOf(IOException.class);
            GenerationsOnDisk.flip(damaged);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(disk.index);
        }
    }

    @Test
    void isRefusedWhereAnyByteOfItIsDamaged() throws Exception {
        disk.publish("a: one");
        disk.maintenance().snapshot(file);
        String second = elsewhere.publish("z: other").id();
        byte[] sound = Files.readAllBytes(file);
        Map<String, String> before = contents(file);
        for (int i = 0; i < sound.length; i += 37) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 4;
            Files.write(file, damaged);
            if (!before.equals(contents(file))) {
                assertThatThrownBy(() -> elsewhere.maintenance().restore(file)).as("byte " + i).isInstanceOf(IOException.class);
                assertThat(elsewhere.current()).isEqualTo(second);
                assertThat(elsewhere.store().ids()).as("byte " + i).containsExactly(second);
            }
        }
        try (Stream<Path> generations = Files.list(elsewhere.index.resolve("generations"))) {
            assertThat(generations).hasSize(1);
        }
    }

    @Test
    void isRefusedWhereItIsNone() throws Exception {
        Files.writeString(file, "no zip");
        assertThatThrownBy(() -> disk.maintenance().restore(file)).isInstanceOf(UnfitGenerationException.class)
                .hasMessageContaining("is not a snapshot, or not a whole one").hasMessageContaining("./lodestar snapshot FILE");
        write(Map.of("readme.txt", bytes("a zip of something")));
        assertThatThrownBy(() -> disk.maintenance().restore(file)).isInstanceOf(UnfitGenerationException.class)
                .hasMessageContaining("is not a snapshot: it has no snapshot.json");
        assertThat(disk.index).doesNotExist();
    }

    @Test
    void isRefusedWhereANameClimbsOutOfTheFolder() throws Exception {
        disk.publish("a: one");
        disk.maintenance().snapshot(file);
        Map<String, byte[]> sound = read(file);
        for (String name : List.of("../../CURRENT", "/tmp/x", "sub/file", "more.txt", "..")) {
            Map<String, byte[]> entries = new LinkedHashMap<>(sound);
            entries.put(name, bytes("x"));
            write(entries);
            assertThatThrownBy(() -> elsewhere.maintenance().restore(file)).as(name).isInstanceOf(UnfitGenerationException.class)
                    .hasMessageContaining("'" + name + "' does not belong into a snapshot");
        }
        // A manifest that names it as a file of the generation does not help it.
        Manifest manifest = ManifestFile.read(sound.get("generation.json"));
        Map<String, String> checksums = new LinkedHashMap<>(manifest.checksums());
        checksums.put("../escaped", org.lodestar.corpus.Sha256.of("x"));
        Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        entries.put("generation.json", ManifestFile.write(with(manifest, manifest.schema(), checksums)));
        entries.put("../escaped", bytes("x"));
        write(entries);
        assertThatThrownBy(() -> elsewhere.maintenance().restore(file)).hasMessageContaining("'../escaped' is not the name of a file");
        assertThat(elsewhere.index).doesNotExist();
    }

    @Test
    void isRefusedWhereItIsOfAnotherSchemaOrFormat() throws Exception {
        disk.publish("a: one");
        disk.maintenance().snapshot(file);
        Map<String, byte[]> sound = read(file);
        Manifest manifest = ManifestFile.read(sound.get("generation.json"));
        Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        entries.put("generation.json", ManifestFile.write(with(manifest, "0", manifest.checksums())));
        write(entries);
        assertThatThrownBy(() -> elsewhere.maintenance().restore(file)).isInstanceOf(UnfitGenerationException.class)
                .hasMessageContaining("has the schema 0");

        entries = new LinkedHashMap<>(sound);
        entries.put("snapshot.json", bytes("{\"lodestarSnapshot\":2,\"generation\":\"x\",\"schema\":\"1\"}"));
        write(entries);
        assertThatThrownBy(() -> elsewhere.maintenance().restore(file)).isInstanceOf(UnfitGenerationException.class)
                .hasMessageContaining("of the format 2, this program reads 1");
    }

    @Test
    void isNotRestoredWhileARunIsWriting() throws Exception {
        disk.publish("a: one");
        disk.maintenance().snapshot(file);
        try (GenerationDraft draft = disk.store().begin("p1")) {
            assertThat(draft.canCarryOver()).isTrue();
            assertThatThrownBy(() -> disk.maintenance().restore(file)).isInstanceOf(IndexInUseException.class);
            assertThatThrownBy(() -> disk.maintenance().snapshot(file)).isInstanceOf(IndexInUseException.class);
        }
    }

    @Test
    void doesNotBringBackWhatWasWithdrawnSince() throws Exception {
        disk.publish("s: Quetzalcanary told it", "copy: Quetzalcanary told it", "a: one");
        disk.maintenance().snapshot(file);
        disk.maintenance().withdraw(List.of("s"));

        Restored restored = disk.maintenance().restore(file);

        assertThat(restored.leftOut()).containsExactly("copy", "s");
        assertThat(restored.published().documents()).isEqualTo(1);
        assertThat(disk.placesOf("quetzalcanary")).isEmpty();
        assertThat(disk.store().withdrawals().all()).extracting(Withdrawal::document).containsExactly("s");
    }

    @Test
    void bringsTheListOfWithdrawnDocumentsAlong() throws Exception {
        disk.publish("s: secret", "a: one");
        disk.maintenance().withdraw(List.of("s"));
        disk.maintenance().snapshot(file);

        elsewhere.maintenance().restore(file);

        assertThat(elsewhere.store().withdrawals().of("s")).isPresent();
    }

    @Test
    void mendsAnIndexWhoseCurrentIsDamaged() throws Exception {
        disk.publish("a: one");
        disk.maintenance().snapshot(file);
        GenerationsOnDisk.flip(disk.index.resolve("CURRENT"));

        disk.maintenance().restore(file);

        assertThat(disk.store().published()).isPresent();
    }

    private static Manifest with(Manifest m, String schema, Map<String, String> checksums) {
        return new Manifest(m.id(), m.previous(), schema, m.lucene(), m.analyzers(), m.vocabularies(), m.pipeline(), m.created(),
                m.documents(), m.passages(), m.fingerprint(), checksums);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void write(Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    /** What a snapshot says: a byte of a time or an attribute that nobody reads is no damage. */
    private static Map<String, String> contents(Path file) {
        Map<String, String> contents = new LinkedHashMap<>();
        try {
            read(file).forEach((name, bytes) -> contents.put(name, org.lodestar.corpus.Sha256.of(bytes)));
        } catch (IOException e) {
            contents.put("cannot be read", String.valueOf(e.getMessage()));
        }
        return contents;
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }
}
