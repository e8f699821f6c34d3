package org.lodestar.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text as they stand in it, cut where an analyzer cuts. */
final class Surfaces {

    private Surfaces() {}

    static List<String> of(Analyzer analyzer, String text) {
        List<String> surfaces = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                surfaces.add(text.substring(offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return surfaces;
    }
}
