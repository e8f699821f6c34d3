package org.lodestar.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What is wrong is told before anything is measured. */
class IngestCommandTest {

    private final StringWriter told = new StringWriter();

    @BeforeEach
    void setHome() {
        System.setProperty("lodestar.home", "..");
    }

    @AfterEach
    void clearHome() {
        System.clearProperty("lodestar.home");
    }

    private int run(String... arguments) {
        return new CommandLine(new IngestCommand()).setErr(new PrintWriter(told)).execute(arguments);
    }

    @Test
    void namesTheRatiosWhereAnUnknownOneIsRequired() {
        assertThat(run("--tiny", "--require", "speed=1")).isEqualTo(2);
        assertThat(told.toString()).contains(
                "--require: 'speed' was not measured; measured were [extraction, extraction-fork, writing, retagging, unchanged, records-growth]");
    }

    @Test
    void namesThePartsWhereAnUnknownOneIsChosen() {
        assertThat(run("--tiny", "--only", "speed")).isEqualTo(2);
        assertThat(told.toString()).contains("--only: there is no part 'speed'; there are [extraction, memory, records,");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThat(run("--tiny", "--documents", "nowhere")).isEqualTo(2);
        assertThat(told.toString()).contains("--documents: there is no folder nowhere");
    }
}
