package org.lodestar.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Machine MACHINE =
            new Machine("A processor", 2, 24_000, "A VM 25", "Linux 6 amd64", 1.5, "2026-11-25T12:00:00Z");

    private final Report report = new Report(MACHINE, "full");

    private Report filled() {
        report.ratio("writing", new Spread(0.85, 0.9, 0.95, 15));
        Report.Table table = new Report.Table("Writing", "side", "ms", "MB", "passages");
        table.row("plain", new Spread(99.2, 123.4, 1234, 15), 12.34, 12_345L);
        report.add(table);
        return report;
    }

    private static String printed(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTheMachineAndTablesAsMarkdown() {
        assertThat(printed(filled())).contains(
                "Measured 2026-11-25T12:00:00Z (full): A processor, 2 cores, 24000 MB; A VM 25; Linux 6 amd64; load 1.5 before.",
                "| writing | 0.900 (0.850\u20130.950) | 15 |",
                "### Writing\n\n| side | ms | MB | passages |\n|---|---|---|---|\n| plain | 123 (99.2\u20131,234) | 12.3 | 12,345 |\n");
    }

    @Test
    void writesTheSameAsJson(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.json");

        filled().write(file);

        JsonNode json = JsonMapper.builder().build().readTree(file.toFile());
        assertThat(json.at("/machine/processor").asText()).isEqualTo("A processor");
        assertThat(json.at("/ratios/writing/median").asDouble()).isEqualTo(0.9);
        assertThat(json.at("/ratios/writing/rounds").asInt()).isEqualTo(15);
        assertThat(json.at("/tables/0/columns/1").asText()).isEqualTo("ms");
        assertThat(json.at("/tables/0/rows/0/1/upper").asDouble()).isEqualTo(1234);
    }

    @Test
    void givesTheMediansThatMayBeRequired() {
        assertThat(filled().medians()).containsOnlyKeys("writing").containsEntry("writing", 0.9);
    }

    @Test
    void refusesARowThatDoesNotFitItsColumns() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Report.Table("T", "a", "b").row("only one"));
    }
}
