package org.lodestar.indexer.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTitleTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Microsoft Word - draft 3.doc", "untitled", "Untitled-1", "Slide 1", "report.indd", "C:\\Users\\a\\b", "12", "--",
        "Document1", "sin título", "x"
    })
    void tellsWhatAProgramMadeUp(String title) {
        assertThat(FileTitle.sane(title, "nepal.pdf")).isNull();
    }

    @Test
    void tellsTheFileNameFromATitle() {
        assertThat(FileTitle.sane("nepal", "Nepal.pdf")).isNull();
        assertThat(FileTitle.sane("Nepal", "nepal-2019.pdf")).isEqualTo("Nepal");
    }

    @Test
    void keepsATitle() {
        assertThat(FileTitle.sane(" Child labour\n in Nepal ", "a.pdf")).isEqualTo("Child labour in Nepal");
        assertThat(FileTitle.sane("عمل الأطفال", "a.pdf")).isEqualTo("عمل الأطفال");
        assertThat(FileTitle.sane(null, "a.pdf")).isNull();
    }
}
