package org.lodestar.analyzers;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the particle off a Korean word, which is written together with it: {@code 노동을} and {@code 노동의} are {@code 노동}. */
final class KoreanParticleFilter extends TokenFilter {

    /** Longer ones before those that they end in. */
    private static final List<String> PARTICLES = List.of(
            "에서는", "으로써", "으로서", "에게는", "에서", "에게", "으로", "까지", "부터", "이나", "처럼", "보다", "마다", "하여",
            "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도", "만", "나");

    /** In syllables: shorter ones are too often words by themselves. */
    private static final int SHORTEST_STEM = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    KoreanParticleFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        for (String particle : PARTICLES) {
            int stem = word.length() - particle.length();
            if (stem >= SHORTEST_STEM && word.endsWith(particle)) {
                term.setLength(stem);
                break;
            }
        }
        return true;
    }
}
