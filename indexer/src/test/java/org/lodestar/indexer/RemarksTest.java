package org.lodestar.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lodestar.engine.SourceRecord;
import org.lodestar.engine.SourceRecord.Outcome;
import org.lodestar.engine.SourceRecord.Reference;
import org.lodestar.engine.SourceRecord.State;

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

    private static SourceRecord document(String id, String key, String other) {
        State state = new State(1, 1, null, "ab", "/docs", "", "", false, false, false).referringTo(List.of(new Reference(key, other)));
        return new SourceRecord("docs/" + id, id, Outcome.UNCHANGED, null, false, null, 1, 1, state);
    }

    @Test
    void nameTheFirstOfThoseThatReferToNoDocument() {
        assertThat(lines(document("a", "respondsTo", "b"), document("b", "translationOf", "c"))).containsExactly(
                "dangling: 1 name a document that there is not: docs/b (translationOf 'c'); correct the id, or add that document");
        assertThat(lines(document("a", "respondsTo", "x"), document("b", "respondsTo", "x"), document("c", "respondsTo", "x"),
                document("d", "respondsTo", "x"), document("e", "respondsTo", "x"))).singleElement().asString()
                .contains("5 name", "docs/c (respondsTo 'x') and 2 more;");
    }

    @Test
    void areNoneWhereAllIsWell() {
        assertThat(lines(source(Outcome.NEW, null, false))).isEmpty();
    }
}
