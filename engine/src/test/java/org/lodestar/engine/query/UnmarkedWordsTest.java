package org.lodestar.engine.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmarkedWordsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        labuor, labour
        labuor law, labour law
        child-labuor, child-labour
        (labuor), (labour)
        labuor labuor, labour labour
        labuors, labuors
        "labuor" labuor, "labuor" labour
        -labuor labuor, -labuor labour
        -"labuor law" labuor, -"labuor law" labour
        title:labuor, title:labuor
        title:"labuor law" labuor, title:"labuor law" labour
        labuor*, labuor*
        "labuor, "labuor
        """)
    void replacesAWordOnlyWhereItStandsUnmarked(String query, String expected) {
        assertThat(UnmarkedWords.replace(query, "labuor", "labour")).isEqualTo(expected);
    }

    @Property
    void changesNothingWhereTheWordIsMissing(@ForAll String query) {
        assertThat(UnmarkedWords.replace(query.replace("q", ""), "qqq", "x")).isEqualTo(query.replace("q", ""));
    }
}
