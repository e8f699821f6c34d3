package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;

class RemarksTest {

    private static SourceRecord source(Outcome outcome, @Nullable String reason, boolean truncated) {
        return new SourceRecord("docs/a", null, outcome, reason, truncated, null, 0, 1, null);
    }

    private static List<String> lines(SourceRecord... sources) {
        return new Remarks(List.of(sources), null).lines();
    }

    @Test
    void countWhatIsTruncatedWhateverBecameOfIt() {
        assertThat(lines(
                source(Outcome.NEW, null, true), source(Outcome.UNCHANGED, null, true), source(Outcome.NEW, null, false)))
                .containsExactly("truncated: 2, cut at a limit or where the file is damaged; run with --report FILE to have each");
    }

    @Test
    void countScansThatOcrWouldReadAndNoEmptyFiles() {
        assertThat(lines(
                source(Outcome.BLANK, "holds no text; if it is scanned, --ocr auto would read it", false),
                source(Outcome.BLANK, "is empty; it is found by its title and metadata", false)))
                .containsExactly("blank: 1 that may be scanned, which --ocr auto would read; run with --report FILE to have each");
    }

    @Test
    void nameTheReport() {
        assertThat(new Remarks(List.of(source(Outcome.IGNORED, "is an archive", true)), Path.of("var/r.jsonl")).lines())
                .containsExactly(
                        "ignored: 1; each with its reason is in var/r.jsonl",
                        "truncated: 1, cut at a limit or where the file is damaged; each is in var/r.jsonl");
    }

    @Test
    void areNoneWhereAllIsWell() {
        assertThat(lines(source(Outcome.NEW, null, false))).isEmpty();
    }
}
