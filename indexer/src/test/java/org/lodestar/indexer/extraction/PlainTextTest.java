package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Page;

class PlainTextTest {

    @Test
    void endsAParagraphAtAnEmptyLine() {
        assertThat(PlainText.pages("One line\nof text.\n\n  \nThe next.\r\n\r\nThe last.")).containsExactly(new Page(null, List.of(
                new Page.Paragraph("One line of text.", null), new Page.Paragraph("The next.", null),
                new Page.Paragraph("The last.", null))));
    }

    @Test
    void readsHeadingsOfMarkdown() {
        assertThat(PlainText.pages("# Plan\n## Law ##\nText.").getFirst().blocks()).containsExactly(
                new Page.Heading(1, "Plan", null), new Page.Heading(2, "Law", null), new Page.Paragraph("Text.", null));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(PlainText.pages(" \n\n ").getFirst().blocks()).isEmpty();
    }

    @Test
    void noughtsAloneAreNoText() {
        assertThat(PlainText.pages("\0".repeat(100)).getFirst().blocks()).isEmpty();
    }
}
