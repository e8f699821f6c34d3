package org.lodestar.engine.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestar.corpus.Sha256;

class KeptOriginalsTest {

    private static final String PLAN = "A plan.";
    private static final String HASH = Sha256.of(PLAN);

    @TempDir private Path folder;
    private Path index;
    private KeptOriginals originals;
    private Path plan;

    @BeforeEach
    void open() throws IOException {
        index = folder.resolve("index");
        originals = new KeptOriginals(index);
        plan = Files.writeString(folder.resolve("plan.txt"), PLAN);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(index.resolve("originals"))) {
            return files.filter(Files::isRegularFile).map(file -> index.relativize(file)).toList();
        }
    }

    @Test
    void keepsACopyUnderItsHash() throws IOException {
        assertThat(originals.areThere()).isFalse();
        assertThat(originals.find(HASH)).isEmpty();

        assertThat(originals.keep(plan, HASH)).isTrue();
        Files.delete(plan);

        assertThat(files()).containsExactly(Path.of("originals", HASH.substring(0, 2), HASH));
        assertThat(originals.find(HASH)).get().satisfies(kept -> assertThat(kept).hasContent(PLAN));
        assertThat(originals.has(HASH, PLAN.length())).isTrue();
    }

    @Test
    void makesNoCopyOfWhatIsThere() throws IOException {
        originals.keep(plan, HASH);
        Path kept = originals.find(HASH).orElseThrow();
        Files.setLastModifiedTime(kept, FileTime.fromMillis(1));

        assertThat(originals.keep(plan, HASH)).isTrue();

        assertThat(Files.getLastModifiedTime(kept).toMillis()).isEqualTo(1);
    }

    @Test
    void makesACopyAnewThatWasCutOff() throws IOException {
        originals.keep(plan, HASH);
        Path kept = originals.find(HASH).orElseThrow();
        Files.writeString(kept, "A pl");
        assertThat(originals.has(HASH, PLAN.length())).isFalse();

        assertThat(originals.keep(plan, HASH)).isTrue();

        assertThat(kept).hasContent(PLAN);
    }

    @Test
    void keepsNothingOfAFileThatHoldsSomethingElse() throws IOException {
        Files.writeString(plan, "A plot.");

        assertThat(originals.keep(plan, HASH)).isFalse();

        assertThat(files()).isEmpty();
        assertThat(originals.find(HASH)).isEmpty();
    }

    @Test
    void tellsAFileThatCannotBeReadFromAFolderThatCannotBeWritten() throws IOException {
        assertThatThrownBy(() -> originals.keep(folder.resolve("gone.txt"), HASH)).isInstanceOf(NoSuchFileException.class);

        Files.createDirectories(index);
        Files.writeString(index.resolve("originals"), "in the way");
        assertThatThrownBy(() -> originals.keep(plan, HASH)).isInstanceOf(OriginalsException.class).hasMessageContaining("originals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../plan.txt", "ab", "AB4DA10AA4DA5B1BC0FFEE00AB4DA10AA4DA5B1BC0FFEE00AB4DA10AA4DA5B1B"})
    void findsNothingUnderWhatIsNoHash(String hash) {
        assertThat(originals.find(hash)).isEmpty();
        assertThatThrownBy(() -> originals.keep(plan, hash)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void removesAllButSome() throws IOException {
        originals.keep(plan, HASH);
        Path other = Files.writeString(folder.resolve("other.txt"), "Another.");
        originals.keep(other, Sha256.of("Another."));

        ContentFolder.Freed freed = originals.keepOnly(Set.of(HASH));

        assertThat(freed).isEqualTo(new ContentFolder.Freed(1, "Another.".length()));
        assertThat(originals.find(HASH)).isPresent();
        assertThat(originals.find(Sha256.of("Another."))).isEmpty();
    }

    @Test
    void removesWhatDeadRunsLeftHalfWritten() throws IOException {
        originals.keep(plan, HASH);
        Path kept = originals.find(HASH).orElseThrow();
        Path young = Files.writeString(kept.resolveSibling(HASH + "-1.part"), "A");
        Path dead = Files.writeString(kept.resolveSibling(HASH + "-2.part"), "A p");
        Files.setLastModifiedTime(dead, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        assertThat(originals.keepOnly(Set.of(HASH))).isEqualTo(new ContentFolder.Freed(1, 3));

        assertThat(dead).doesNotExist();
        assertThat(young).exists();
        assertThat(kept).exists();
    }

    @Test
    void isSharedByManyThreads() throws Exception {
        List<Callable<Boolean>> tasks = new ArrayList<>(Collections.nCopies(40, () -> new KeptOriginals(index).keep(plan, HASH)));
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> kept : pool.invokeAll(tasks)) {
                assertThat(kept.get()).isTrue();
            }
        }

        assertThat(files()).hasSize(1);
        assertThat(originals.find(HASH).orElseThrow()).hasContent(PLAN);
    }
}
