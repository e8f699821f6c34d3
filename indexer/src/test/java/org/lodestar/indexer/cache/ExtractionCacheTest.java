package org.lodestar.indexer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestar.corpus.Page;
import org.lodestar.corpus.Sha256;
import org.lodestar.engine.contents.ContentFolder;
import org.lodestar.indexer.extraction.Extraction;
import org.lodestar.indexer.extraction.FileProperties;

class ExtractionCacheTest {

    private static final String V1 = "tika-1";
    private static final String V2 = "tika-2";

    @TempDir
    private Path index;

    private ExtractionCache cache;

    @BeforeEach
    void openCache() {
        cache = new ExtractionCache(index);
    }

    private static CacheKey key(String content, String version) {
        return new CacheKey(Sha256.of(content), version, null, content + ".pdf");
    }

    private static Extraction.Extracted text(String text) {
        return new Extraction.Extracted(
                List.of(new Page(1, List.of(new Page.Heading(2, "Nepal", "en"), new Page.Paragraph(text, null)))),
                new FileProperties("Title", "es", null, "2019-07-17", 1), "application/pdf", true);
    }

    static Stream<Extraction> extractions() {
        return Stream.of(
                text("Trabajo \"forzoso\" \uD83D\uDC1F العمل\n"),
                new Extraction.Extracted(List.of(new Page(null, List.of())), FileProperties.NONE, "text/html", false),
                new Extraction.Blank(new FileProperties(null, null, "ne", null, null), "image/png", "holds no text, and OCR found none"),
                new Extraction.Ignored("holds no text"),
                new Extraction.Failed("is damaged", true));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(index)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path only() throws IOException {
        assertThat(files()).hasSize(1);
        return files().getFirst();
    }

    @ParameterizedTest
    @MethodSource("extractions")
    void givesBackWhatItKeeps(Extraction extraction) throws IOException {
        cache.keep(key("a", V1), extraction);

        assertThat(cache.find(key("a", V1))).contains(extraction);
        assertThat(new ExtractionCache(index).peek(key("a", V1))).contains(extraction);
    }

    @Test
    void keepsAnEntryUnderTheFirstDigitsOfItsContent() throws IOException {
        CacheKey key = key("a", V1);
        cache.keep(key, text("A."));

        assertThat(index.relativize(only())).hasToString(
                "extracted/" + key.content().substring(0, 2) + "/" + key.entry() + ".json.gz");
    }

    @Test
    void tellsContentsVersionsAndNamesApart() throws IOException {
        CacheKey key = key("a", V1);
        cache.keep(key, text("A."));

        assertThat(cache.find(new CacheKey(Sha256.of("b"), V1, null, key.fileName()))).isEmpty();
        assertThat(cache.find(new CacheKey(key.content(), V2, null, key.fileName()))).isEmpty();
        assertThat(cache.find(new CacheKey(key.content(), V1, null, "a.csv"))).isEmpty();
        assertThat(cache.find(new CacheKey(key.content(), V1, "ar", key.fileName()))).isEmpty();
        assertThat(cache.find(key)).isPresent();
    }

    @Test
    void removesADamagedEntryWhereverTheDamageIs() throws IOException {
        CacheKey key = key("a", V1);
        cache.keep(key, text("Labour inspection in Nepal."));
        Path file = only();
        byte[] sound = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 0; at < sound.length; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            var found = cache.find(key);
            // A few bits of the header say nothing.
            assertThat(found.isEmpty() || found.get().equals(text("Labour inspection in Nepal."))).as("byte %d", at).isTrue();
            assertThat(Files.exists(file)).isEqualTo(found.isPresent());
            refused += found.isEmpty() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(sound.length - 10);
    }

    @Test
    void removesAnEntryThatIsCutOff() throws IOException {
        cache.keep(key("a", V1), text("A."));
        byte[] sound = Files.readAllBytes(only());
        for (int length : List.of(0, 1, sound.length / 2, sound.length - 1)) {
            Path file = cache.peek(key("a", V1)).isPresent() ? only() : index;
            Files.write(file, java.util.Arrays.copyOf(sound, length));

            assertThat(cache.find(key("a", V1))).isEmpty();
            assertThat(files()).isEmpty();
            cache.keep(key("a", V1), text("A."));
        }
    }

    @Test
    void doesNotTakeAnEntryThatWasPutUnderAnotherName() throws IOException {
        cache.keep(key("a", V1), text("A."));
        Path a = only();
        cache.keep(key("b", V1), text("B."));
        Path b = files().stream().filter(f -> !f.equals(a)).findFirst().orElseThrow();
        Files.copy(a, b, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(cache.find(key("b", V1))).isEmpty();
    }

    @Test
    void changesNothingWhenOnlyLookedAt() throws IOException {
        cache.keep(key("a", V1), text("A."));
        Path file = only();
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(9)));
        Files.setLastModifiedTime(file, old);
        assertThat(cache.peek(key("a", V1))).isPresent();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);

        Files.write(file, new byte[] {1, 2, 3});
        assertThat(cache.peek(key("a", V1))).isEmpty();
        assertThat(file).exists();
        assertThat(new ExtractionCache(index.resolve("none")).peek(key("a", V1))).isEmpty();
        assertThat(index.resolve("none")).doesNotExist();
    }

    @Test
    void forgetsAContentInAllVersionsAndUnderAllNames() throws IOException {
        CacheKey a = key("a", V1);
        cache.keep(a, text("A."));
        cache.keep(key("a", V2), text("A."));
        cache.keep(new CacheKey(a.content(), V1, null, "other.pdf"), text("A."));
        cache.keep(key("b", V1), text("B."));

        Path other = index.resolve("extracted/ab/half-written");
        Files.createDirectories(other.resolveSibling(""));
        Files.writeString(other, "A.");

        assertThat(cache.forget(Set.of(a.content())).files()).isEqualTo(4);
        assertThat(cache.find(a)).isEmpty();
        assertThat(cache.find(key("b", V1))).isPresent();
        assertThat(files()).hasSize(1);
        assertThat(cache.forget(Set.of(a.content()))).isEqualTo(new ContentFolder.Freed(0, 0));
    }

    @Test
    void keepsOnlyWhatIsAskedFor() throws IOException {
        CacheKey a = key("a", V1);
        cache.keep(key("b", V1), text("B."));
        long bytes = Files.size(files().getFirst());
        cache.keep(a, text("A."));

        ContentFolder.Freed freed = cache.keepOnly(Set.of(a.content()));

        assertThat(freed).isEqualTo(new ContentFolder.Freed(1, bytes));
        assertThat(cache.find(a)).isPresent();
        assertThat(files()).hasSize(1);
    }

    private void keepUsed(CacheKey key, int daysAgo) throws IOException {
        List<Path> before = files();
        cache.keep(key, text("A text of " + key.fileName()));
        for (Path file : files()) {
            if (!before.contains(file)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(daysAgo))));
            }
        }
    }

    @Test
    void removesOtherVersionsFirstAndThenWhatWasNotUsedForTheLongestTime() throws IOException {
        keepUsed(key("other", V2), 0);
        keepUsed(key("old", V1), 30);
        keepUsed(key("new", V1), 1);
        assertThat(cache.trim(1_000_000, V1)).isPositive();
        assertThat(files()).hasSize(3);

        long all = 0;
        for (Path file : files()) {
            all += Files.size(file);
        }
        cache.trim(all - 1, V1);
        assertThat(cache.peek(key("other", V2))).isEmpty();
        assertThat(cache.peek(key("old", V1))).isPresent();

        cache.find(key("old", V1));
        long two = Files.size(files().getFirst()) + Files.size(files().getLast());
        long left = cache.trim(two - 1, V1);
        assertThat(cache.peek(key("old", V1))).as("was used just now").isPresent();
        assertThat(cache.peek(key("new", V1))).isEmpty();
        assertThat(left).isEqualTo(Files.size(only()));

        assertThat(cache.trim(0, V1)).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void removesWhatADeadRunLeftHalfWritten() throws IOException {
        cache.keep(key("a", V1), text("A."));
        Path part = Files.write(only().resolveSibling("x-1.part"), new byte[] {1});
        cache.trim(1_000_000, V1);
        assertThat(part).as("may be in the making").exists();

        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        cache.trim(1_000_000, V1);
        assertThat(part).doesNotExist();
        assertThat(files()).hasSize(1);
    }

    @Test
    void isSharedByThreadsThatKeepFindForgetAndTrim() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int own = thread;
                Callable<Boolean> work = () -> {
                    ExtractionCache shared = new ExtractionCache(index);
                    for (int i = 0; i < 60; i++) {
                        CacheKey key = key("c" + i % 7, V1);
                        shared.keep(key, text(key.fileName()));
                        var found = shared.find(key);
                        if (found.isPresent() && !found.get().equals(text(key.fileName()))) {
                            return false;
                        }
                        if (own == 0) {
                            shared.forget(Set.of(key.content()));
                        } else if (own == 1) {
                            shared.trim(300, V1);
                        }
                    }
                    return true;
                };
                all.add(threads.submit(work));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        cache.keep(key("c0", V1), text("c0"));
        assertThat(IntStream.range(0, 7).filter(i -> files("c" + i) > 1).count()).isZero();
        assertThat(files()).noneMatch(f -> f.toString().endsWith(".part"));
    }

    private long files(String content) {
        try {
            return files().stream().filter(f -> f.toString().contains(Sha256.of(content))).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
