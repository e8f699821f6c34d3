package org.lodestar.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Two small sets, through the real pipeline. */
class RelevanceCommandIT {

    @TempDir
    private Path data;

    @AfterEach
    void forgetHome() {
        System.clearProperty("lodestar.home");
    }

    @BeforeEach
    void writeSets() throws IOException {
        System.setProperty("lodestar.home", "..");
        write("mills-en", "en", List.of("Carpet mills in the valley are inspected.", "Boats leave the harbour at night."),
                List.of("inspected carpet mills", "boats at night"));
        write("mills-es", "es", List.of("Las fábricas de alfombras se inspeccionan.", "Los barcos salen del puerto de noche."),
                List.of("fábricas de alfombras", "barcos de noche"));
    }

    private void write(String name, String language, List<String> texts, List<String> queries) throws IOException {
        Path folder = Files.createDirectory(data.resolve(name));
        StringBuilder documents = new StringBuilder();
        StringBuilder asked = new StringBuilder();
        StringBuilder judged = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            documents.append("{\"id\": \"d%d\", \"lang\": \"%s\", \"text\": \"%s\"}%n".formatted(i, language, texts.get(i)));
            asked.append("{\"id\": \"q%d\", \"lang\": \"%s\", \"text\": \"%s\"}%n".formatted(i, language, queries.get(i)));
            judged.append("q%d\t0\td%d\t1%n".formatted(i, i));
        }
        Files.writeString(folder.resolve("docs.jsonl"), documents);
        Files.writeString(folder.resolve("queries.jsonl"), asked);
        Files.writeString(folder.resolve("qrels.tsv"), judged);
    }

    private static int run(String... arguments) {
        return new CommandLine(new RelevanceCommand()).execute(arguments);
    }

    @Test
    void measuresEachSetAndAllInOneIndex() throws IOException {
        Path figures = data.resolve("figures.txt");

        int exit = run("--data", data.toString(), "--together", "mills", "--figures", figures.toString(),
                "--require", "1", "--most-lost", ".005");

        assertThat(exit).isZero();
        assertThat(figures).content()
                .containsPattern("mills-en +2 +2 +lodestar +1\\.0000 +1\\.0000 +1\\.0000 +\\+0\\.0000")
                .contains("mills together", "  queries in es", "  mills-es among the others: MRR@10 +0.0000");
    }

    @Test
    void failsWhereASetIsBelowWhatIsRequired() {
        assertThat(run("--data", data.toString(), "--set", "mills-en", "--require", "1.5")).isEqualTo(1);
    }

    @Test
    void failsWithoutASecondSetToMeasureTogether() {
        assertThat(run("--data", data.toString(), "--set", "mills-en", "--together", "mills")).isEqualTo(2);
    }
}
