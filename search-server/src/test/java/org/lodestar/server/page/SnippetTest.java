package org.lodestar.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void tellsMarkedFromUnmarkedText() {
        assertThat(Snippet.parts("... <mark>trabajo</mark> &amp; <mark>forzoso</mark>")).containsExactly(
                new Snippet.Part("... ", false), new Snippet.Part("trabajo", true), new Snippet.Part(" & ", false),
                new Snippet.Part("forzoso", true));
    }

    @Test
    void unescapesOnce() {
        assertThat(Snippet.plain("&amp;lt;b&amp;gt; &lt;script&gt; &quot;&#39;")).isEqualTo("&lt;b&gt; <script> \"'");
    }

    @Property
    void takesAnyText(@ForAll String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        assertThat(Snippet.plain(escaped)).isEqualTo(text);
    }
}
