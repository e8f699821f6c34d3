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
    void takesNoNameOfAFileOrTemplateForATitle() {
        assertThat(java.util.stream.Stream.of(
                        "BidiSample.pages", "05-30197-CV0.wpd", "ar.html", "report.final.indd", "http://example.org/a?b", "Unknown Title",
                        "PowerPoint Presentation", "Presentación de PowerPoint", "Normal.dot", "Sin título", "Slide 1", "Microsoft Word - x.doc")
                .map(title -> FileTitle.sane(title, "a.pdf"))).containsOnlyNulls();
        assertThat(FileTitle.sane("SDG target 8.7", "a.pdf")).isEqualTo("SDG target 8.7");
        assertThat(FileTitle.sane("Case No. 09.13", "a.pdf")).isEqualTo("Case No. 09.13");
    }

    @Test
    void keepsATitle() {
        assertThat(FileTitle.sane(" Child labour\n in Nepal ", "a.pdf")).isEqualTo("Child labour in Nepal");
        assertThat(FileTitle.sane("عمل الأطفال", "a.pdf")).isEqualTo("عمل الأطفال");
        assertThat(FileTitle.sane(null, "a.pdf")).isNull();
    }
}
