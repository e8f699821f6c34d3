package org.lodestar.benchmarks.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitsFileTest {

    private static final List<String> READ = List.of(
            "q1 en  fishing", "   -> 1 plan:3 fr  12.30", "      2 other:1 en   4.00", "",
            "q2 en  dairy", "      1 plan:3 fr   2.00", "",
            "2 questions first", "document 1  0.500");

    @TempDir
    Path folder;

    private HitsFile file;

    @BeforeEach
    void write() throws IOException {
        file = new HitsFile(folder.resolve("hits.txt"));
        file.write(READ);
    }

    private List<String> differences(String... now) throws IOException {
        return file.differences(List.of(now));
    }

    @Test
    void scoresMayDiffer() throws IOException {
        assertThat(file.differences(READ.stream().map(line -> line.replace("12.30", "9.99").replace("2.00", "102.00")).toList())).isEmpty();
    }

    @Test
    void showsOnlyTheQuestionsWhoseOrderDiffers() throws IOException {
        assertThat(differences(
                        "q1 en  fishing", "      1 other:1 en  12.30", "   -> 2 plan:3 fr   4.00", "",
                        "q2 en  dairy", "      1 plan:3 fr   2.00", "",
                        "2 questions first", "document 1  0.250"))
                .containsExactly(
                        "q1 en  fishing",
                        "-   -> 1 plan:3 fr",
                        "-      2 other:1 en",
                        "+      1 other:1 en",
                        "+   -> 2 plan:3 fr",
                        "2 questions first",
                        "-document 1  0.500",
                        "+document 1  0.250");
    }

    @Test
    void anotherPageOfTheSameDocumentIsADifference() throws IOException {
        assertThat(file.differences(READ.stream().map(line -> line.replace("other:1", "other:2")).toList()))
                .containsExactly("q1 en  fishing", "-      2 other:1 en", "+      2 other:2 en");
    }

    @Test
    void aQuestionThatIsGoneOrNewIsADifference() throws IOException {
        assertThat(differences(
                        "q1 en  fishing", "   -> 1 plan:3 fr  12.30", "      2 other:1 en   4.00", "",
                        "q3 en  kilns", "      1 plan:3 fr   2.00", "",
                        "2 questions first", "document 1  0.500"))
                .containsExactly("q2 en  dairy", "-      1 plan:3 fr", "q3 en  kilns", "+      1 plan:3 fr");
    }
}
