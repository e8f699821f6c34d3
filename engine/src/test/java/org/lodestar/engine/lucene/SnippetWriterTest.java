package org.lodestar.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lodestar.engine.lucene.SnippetWriter.Range;

class SnippetWriterTest {

    @Test
    void marksEachFoundWord() {
        assertThat(SnippetWriter.write("forced labour", List.of(new Range(7, 13), new Range(0, 6))))
                .isEqualTo("<mark>forced</mark> <mark>labour</mark>");
    }

    @Test
    void marksOverlappingPartsOnce() {
        assertThat(SnippetWriter.write("forced labour", List.of(new Range(0, 6), new Range(0, 13))))
                .isEqualTo("<mark>forced labour</mark>");
    }

    @Test
    void showsTheBeginningWhereNothingIsMarked() {
        String snippet = SnippetWriter.write("word ".repeat(200), List.of());

        assertThat(snippet).startsWith("word word").endsWith(" …").hasSizeLessThan(SnippetWriter.LENGTH + 10);
    }

    @Test
    void showsThePartWithTheMostFound() {
        String text = "one " + "filler ".repeat(100) + "one two three " + "filler ".repeat(100);
        int late = text.indexOf("one two");

        assertThat(SnippetWriter.write(text, List.of(
                new Range(0, 3), new Range(late, late + 3), new Range(late + 4, late + 7))))
                .startsWith("… filler").contains("<mark>one</mark> <mark>two</mark> three").endsWith("…");
    }

    @Property
    void holdsNoElementButMarkAndNoOtherText(@ForAll String text, @ForAll long seed) {
        String filled = text + " <script>alert('x')</script> & \"" + text.repeat(3);
        Random random = new Random(seed);
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int start = random.nextInt(filled.length());
            ranges.add(new Range(start, Math.min(filled.length(), start + random.nextInt(12))));
        }

        String snippet = SnippetWriter.write(filled, ranges);

        String bare = snippet.replace("<mark>", "").replace("</mark>", "");
        assertThat(bare).doesNotContain("<", ">", "\"", "'");
        String plain = bare.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&").replaceAll("^… | …$", "");
        assertThat(filled.replace('\n', ' ')).contains(plain);
    }
}
