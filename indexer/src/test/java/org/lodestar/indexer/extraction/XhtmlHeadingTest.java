package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lodestar.corpus.Page;

/** Which lines of a PDF, which marks no headings, are taken for headings. */
class XhtmlHeadingTest {

    @Test
    void aNumberedLineByItselfIsAHeading() {
        assertThat(firstBlock("2. Child labour", "Five lines of work were chosen."))
                .isEqualTo(new Page.Heading(2, "2. Child labour", null));
    }

    @Test
    void aScriptWithoutCapitalsHasNumberedHeadingsToo() {
        assertThat(firstBlock("2. عمل الأطفال", "اعتمدت أربعة إجراءات."))
                .isEqualTo(new Page.Heading(2, "2. عمل الأطفال", null));
    }

    @Test
    void aNumberedLineInSmallLettersIsText() {
        assertThat(firstBlock("2. child labour", "Five lines of work were chosen."))
                .isEqualTo(new Page.Paragraph("2. child labour", null));
    }

    private static Page.Block firstBlock(String first, String second) {
        String xhtml = "<html><body><div class=\"page\"><p>" + first + "</p><p>" + second + "</p></div></body></html>";
        return XhtmlPages.read(xhtml, Layout.PRINTED).getFirst().blocks().getFirst();
    }
}
