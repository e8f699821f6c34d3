package org.lodestar.indexer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcludesTest {

    @Test
    void holdAGlobWithoutASlashAgainstTheName() {
        Excludes excludes = new Excludes(List.of("*.tmp", "drafts/**"));

        assertThat(excludes.match("pack.zip/in/a.tmp")).isTrue();
        assertThat(excludes.match("drafts/a.txt")).isTrue();
        assertThat(excludes.match("pack.zip/drafts/a.txt")).isFalse();
    }

    @Test
    void matchNamesThatNoFileOfThisSystemCouldHave() {
        Excludes excludes = new Excludes(List.of("*.tmp"));

        assertThat(excludes.match("pack.zip/a\u0000b.tmp")).isTrue();
        assertThat(excludes.match("pack.zip/a\u0000b.txt")).isFalse();
    }
}
