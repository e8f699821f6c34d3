package org.lodestar.indexer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootTest {

    @Test
    void isCalledAsItsLastFolder() {
        assertThat(SourceRoot.parse("/data/reports")).isEqualTo(new SourceRoot("reports", Path.of("/data/reports")));
    }

    @Test
    void isCalledAsTheArgumentSays() {
        assertThat(SourceRoot.parse("news=/data/reports")).isEqualTo(new SourceRoot("news", Path.of("/data/reports")));
    }

    @Test
    void takesOnlyTheFirstEqualsSignForTheEndOfTheName() {
        assertThat(SourceRoot.parse("news=/data/a=b")).isEqualTo(new SourceRoot("news", Path.of("/data/a=b")));
    }

    @Test
    void takesAnEqualsSignAfterASlashForPartOfThePath() {
        assertThat(SourceRoot.parse("/data/year=2019")).isEqualTo(new SourceRoot("year=2019", Path.of("/data/year=2019")));
    }

    @Test
    void hasANameWhereThePathHasNone() {
        assertThat(SourceRoot.parse("/").name()).isEqualTo("root");
    }

    @Test
    void liesInAFolderByWhateverLinksItIsReached(@TempDir Path folder) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("data/reports"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));

        assertThat(new SourceRoot("r", link.resolve("reports")).liesIn(reports)).isTrue();
        assertThat(new SourceRoot("r", reports).liesIn(link)).isTrue();
        assertThat(new SourceRoot("r", reports).liesIn(folder.resolve("data/rep"))).isFalse();
        assertThat(new SourceRoot("r", reports).liesIn(reports.resolve("none/yet"))).isFalse();
        assertThat(new SourceRoot("r", link.resolve("none/yet")).liesIn(folder.resolve("data/none"))).isTrue();
    }

    @Test
    void knowsTheNameOfTheFolderThatADotStandsFor() {
        assertThat(SourceRoot.parse("/data/reports/.").name()).isEqualTo("reports");
        assertThat(SourceRoot.parse("/data/reports/old/..").name()).isEqualTo("reports");
    }
}
