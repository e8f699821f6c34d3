package org.lodestar.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the top for the questions of the bundled collection is as somebody has read it. */
class GoldenRankingIT {

    private static final Path GOLDEN = PackagedLodestar.ROOT.resolve("benchmarks/golden");
    private static final Path READ = GOLDEN.resolve("bundled.hits.txt");

    @TempDir
    static Path folder;

    private static PackagedLodestar lodestar;

    @BeforeAll
    static void index() throws Exception {
        lodestar = new PackagedLodestar(folder);
        Path collection = PackagedLodestar.ROOT.resolve("corpus/collection/documents");
        PackagedLodestar.Finished indexed = lodestar.run("index", "--index", "index", collection.toString());
        assertThat(indexed.exit()).as(indexed.toString()).isZero();
    }

    private PackagedLodestar.Finished golden(Path questions, Path top, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("bench", "golden", "--questions", questions.toString(), "--index", "index", "--top", top.toString()));
        arguments.addAll(List.of(more));
        return lodestar.run(arguments.toArray(String[]::new));
    }

    @Test
    void theTopHitsOfTheBundledCollectionAreAsRead() throws Exception {
        PackagedLodestar.Finished finished = golden(GOLDEN.resolve("bundled.tsv"), READ);

        assertThat(finished.exit()).as("%s%n%s", finished.output(), finished.errors()).isZero();
    }

    @Test
    void printsWhatDiffersAndRewritesTheFile() throws Exception {
        Path top = Files.writeString(folder.resolve("top.txt"), Files.readString(READ).replaceFirst("b01", "b00"));

        PackagedLodestar.Finished compared = golden(GOLDEN.resolve("bundled.tsv"), top);
        assertThat(compared.exit()).isEqualTo(1);
        assertThat(compared.output()).startsWith("b00 en").contains("b01 en", "MRR@10");
        assertThat(compared.errors()).contains("top.txt", "--rewrite");
        assertThat(top).content().startsWith("b00");

        assertThat(golden(GOLDEN.resolve("bundled.tsv"), top, "--rewrite").exit()).isZero();
        assertThat(top).content().startsWith("b01");
    }

    @Test
    void saysWhichExpectationTheIndexLacks() throws Exception {
        assertThat(golden(questions("plan-nepal:77"), READ).errors()).contains("question q1 expects plan-nepal:77", "no such page");
        assertThat(golden(questions("plan-utopia:1"), READ).errors()).contains("question q1 expects plan-utopia:1", "no such document");
        assertThat(golden(questions("plan-nepal:3"), folder.resolve("missing.txt")).exit()).isEqualTo(2);
    }

    private Path questions(String expected) throws IOException {
        return Files.writeString(folder.resolve("questions.tsv"), "id\tlang\tquery\texpected\nq1\ten\tkilns\t" + expected + "\n");
    }
}
