package org.lodestar.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its users run it, on the smallest sizes. Its figures mean nothing, so that only their presence is looked at. */
class IngestCommandIT {

    private static final Path LODESTAR = Path.of("..", "lodestar").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private int run(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(LODESTAR.toString(), "bench", "ingest", "--tiny"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("errors").toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(9, TimeUnit.MINUTES)) {
            process.destroy();
        }
        return process.waitFor();
    }

    @Test
    void measuresEachPartAndFailsBelowWhatIsRequired() throws Exception {
        Path file = folder.resolve("report.json");

        int exit = run("--json", file.toString(), "--require", "unchanged=1000000");

        assertThat(folder.resolve("errors")).content().doesNotContain("Exception");
        assertThat(exit).isEqualTo(1);
        assertThat(folder.resolve("out")).content().contains("### Ratios", "unchanged is ", ", below the required 1000000.000");
        JsonNode json = JsonMapper.builder().build().readTree(file.toFile());
        for (String ratio : List.of("extraction", "extraction-fork", "writing", "retagging", "unchanged", "records-growth")) {
            assertThat(json.at("/ratios/" + ratio + "/median").asDouble()).as(ratio).isPositive();
        }
        assertThat(json.at("/tables").findValuesAsText("title")).containsExactly(
                "Extraction: pages of PDF", "Steps after extraction", "Writing", "Runs: retagging", "Runs: unchanged",
                "Memory by size of a file", "Records with a heap of 1 GB");
        assertThat(json.at("/tables/0/rows/0/1").asInt()).as("pages of bare Tika").isEqualTo(6);
        assertThat(json.at("/tables/0/rows/1/1").asInt()).as("pages of the forked parser").isEqualTo(6);
    }
}
