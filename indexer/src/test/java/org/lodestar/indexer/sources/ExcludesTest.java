package org.lodestar.indexer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcludesTest {

    @Test
    void holdAGlobWithoutASlashAgainstTheName() {
        Excludes excludes = new Excludes(List.of("*.tmp", "drafts/**"));

        assertThat(excludes.match("docs/pack.zip/in/a.tmp", "pack.zip/in/a.tmp")).isTrue();
        assertThat(excludes.match("docs/drafts/a.txt", "drafts/a.txt")).isTrue();
        assertThat(excludes.match("docs/pack.zip/drafts/a.txt", "pack.zip/drafts/a.txt")).isFalse();
    }

    @Test
    void matchNamesThatNoFileOfThisSystemCouldHave() {
        Excludes excludes = new Excludes(List.of("*.tmp"));

        assertThat(excludes.match("docs/pack.zip/a\u0000b.tmp", "pack.zip/a\u0000b.tmp")).isTrue();
        assertThat(excludes.match("docs/pack.zip/a\u0000b.txt", "pack.zip/a\u0000b.txt")).isFalse();
    }

    @Test
    void holdAGlobWithASlashAgainstThePathBelowTheSourceAndTheNameInReports() {
        for (String glob : List.of("drafts/**", "reports/drafts/**", "**/drafts/*")) {
            assertThat(new Excludes(List.of(glob)).match("reports/drafts/a.txt", "drafts/a.txt")).as(glob).isTrue();
        }
        assertThat(new Excludes(List.of("docs/drafts/**")).match("reports/drafts/a.txt", "drafts/a.txt")).isFalse();
    }

    @Test
    void knowWhichMatchedNothing() {
        Excludes excludes = new Excludes(List.of("*.tmp", "a.*", "drafts"));

        excludes.match("docs/a.tmp", "a.tmp");

        assertThat(excludes.unmatched()).containsExactly("drafts");
    }
}
