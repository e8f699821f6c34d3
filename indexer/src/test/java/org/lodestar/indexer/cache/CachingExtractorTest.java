package org.lodestar.indexer.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestar.corpus.Page;
import org.lodestar.indexer.cache.CachingExtractor.Use;
import org.lodestar.indexer.extraction.Extraction;
import org.lodestar.indexer.extraction.Extractor;
import org.lodestar.indexer.extraction.FileProperties;
import org.lodestar.indexer.extraction.HashedFile;

class CachingExtractorTest {

    @TempDir
    private Path folder;

    private final List<String> read = new ArrayList<>();
    private String version = "v1";
    private boolean changes;
    private @Nullable String stated;
    private boolean readsByLanguage;

    /** A title that depends on the name; {@code !} fails for good, {@code ?} for now. */
    private final class NamingExtractor implements Extractor {
        @Override
        public Extraction extract(Path file) {
            read.add(String.valueOf(file.getFileName()));
            try {
                String text = Files.readString(file);
                if (changes) {
                    Files.writeString(file, text.replace('a', 'b'));
                }
                if (text.equals("!") || text.equals("?")) {
                    return new Extraction.Failed("fails", text.equals("!"));
                }
                return new Extraction.Extracted(
                        List.of(new Page(1, List.of(new Page.Paragraph(text, null)))),
                        new FileProperties("Title of " + file.getFileName(), null, null, null, null), "text/plain", false);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable String readIn(@Nullable String language) {
            return readsByLanguage ? language : null;
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public void close() {
            read.add("closed");
        }
    }

    private Extraction extract(Use use, Path file) throws Exception {
        return new CachingExtractor(new NamingExtractor(), new ExtractionCache(folder.resolve("index")), use)
                .extract(HashedFile.read(file), stated);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    @Test
    void readsTheSameContentOfTheSameNameOnce() throws Exception {
        Extraction first = extract(Use.READ_AND_WRITE, write("x/a.txt", "a"));
        Extraction second = extract(Use.READ_AND_WRITE, write("y/a.txt", "a"));

        assertThat(second).isEqualTo(first);
        assertThat(read).containsExactly("a.txt");
    }

    @Test
    void readsTheSameContentOfAnotherNameAgainAsItMayComeOutDifferently() throws Exception {
        extract(Use.READ_AND_WRITE, write("a.txt", "a"));

        assertThat(extract(Use.READ_AND_WRITE, write("b.txt", "a")))
                .isInstanceOfSatisfying(Extraction.Extracted.class, e -> assertThat(e.properties().title()).isEqualTo("Title of b.txt"));
    }

    @Test
    void readsAgainWithAnotherVersion() throws Exception {
        extract(Use.READ_AND_WRITE, write("a.txt", "a"));
        version = "v2";
        extract(Use.READ_AND_WRITE, write("a.txt", "a"));

        assertThat(read).hasSize(2);
    }

    @Test
    void readsAgainInAnotherLanguageWhereThatMakesADifference() throws Exception {
        extract(Use.READ_AND_WRITE, write("a.txt", "a"));
        stated = "ar";
        extract(Use.READ_AND_WRITE, write("a.txt", "a"));
        assertThat(read).hasSize(1);

        readsByLanguage = true;
        extract(Use.READ_AND_WRITE, write("a.txt", "a"));
        extract(Use.READ_AND_WRITE, write("a.txt", "a"));
        assertThat(read).hasSize(2);
    }

    @Test
    void remembersAFailureThatWouldRepeatAndTriesAnyOtherAgain() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(extract(Use.READ_AND_WRITE, write("lasting.txt", "!"))).isEqualTo(new Extraction.Failed("fails", true));
            assertThat(extract(Use.READ_AND_WRITE, write("passing.txt", "?"))).isEqualTo(new Extraction.Failed("fails", false));
        }

        assertThat(read).containsExactly("lasting.txt", "passing.txt", "passing.txt");
    }

    @Test
    void keepsNothingOfAFileThatChangesWhileItIsRead() throws Exception {
        changes = true;
        Path file = write("a.txt", "a");
        extract(Use.READ_AND_WRITE, file);
        changes = false;
        read.clear();

        assertThat(((Extraction.Extracted) extract(Use.READ_AND_WRITE, write("a.txt", "a"))).pages()).hasSize(1);
        assertThat(read).as("was not taken for known").containsExactly("a.txt");
    }

    @Test
    void onlyLooksWhenNothingMayBeWritten() throws Exception {
        extract(Use.READ_ONLY, write("a.txt", "a"));
        assertThat(folder.resolve("index")).doesNotExist();

        extract(Use.READ_AND_WRITE, write("a.txt", "a"));
        read.clear();
        extract(Use.READ_ONLY, write("a.txt", "a"));
        assertThat(read).isEmpty();
    }

    @Test
    void renewsWhatIsKept() throws Exception {
        extract(Use.READ_AND_WRITE, write("a.txt", "a"));
        extract(Use.RENEW, write("a.txt", "a"));
        assertThat(read).hasSize(2);
        extract(Use.READ_AND_WRITE, write("a.txt", "a"));
        assertThat(read).hasSize(2);
    }

    @Test
    void doesNotBlameTheFileForACacheThatCannotBeWritten() throws Exception {
        write("index/extracted", "a file where the folder should be");
        Path file = write("a.txt", "a");

        assertThatThrownBy(() -> extract(Use.READ_AND_WRITE, file)).isInstanceOf(CacheException.class)
                .hasMessageStartingWith("the cache of extracted text cannot be ");
    }
}
