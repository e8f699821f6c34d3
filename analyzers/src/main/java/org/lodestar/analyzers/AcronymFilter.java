package org.lodestar.analyzers;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the dots out of acronyms: {@code O.I.T.} is {@code OIT}, and {@code EE.UU.} is {@code EEUU}, a doubled letter being
 * how Spanish writes the plural of one. Numbers keep theirs.
 */
final class AcronymFilter extends TokenFilter {

    private static final String ORDINALS = "ªº";

    /** Two small letters that would be a word of some language: {@code e.g.} is no Norwegian {@code eg}. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "a.m", "p.m", "p.e", "p.s", "s.n", "v.g", "z.b", "d.h", "u.a", "o.a", "b.v", "t.d", "т.е", "т.д", "т.п", "т.к");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AcronymFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isDotted(term) && !ABBREVIATIONS.contains(term.toString())) {
            int length = 0;
            char[] buffer = term.buffer();
            for (int i = 0; i < term.length(); i++) {
                if (buffer[i] != '.') {
                    buffer[length++] = buffer[i];
                }
            }
            term.setLength(length);
        }
        return true;
    }

    /** Whether single letters stand between dots, or two doubled ones; {@code n.º} is an abbreviation, and {@code dd.mm.yy} neither. */
    static boolean isDotted(CharSequence word) {
        int dot = word.length() > 2 && word.charAt(1) == '.' ? 1 : 2;
        if (word.length() <= dot + 1 || word.charAt(dot) != '.' || (dot == 2 && word.length() != 2 * dot + 1)) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean fits = switch (i % (dot + 1)) {
                case 0 -> Character.isLetter(c) && ORDINALS.indexOf(c) < 0;
                case 1 -> dot == 1 ? c == '.' : c == word.charAt(i - 1);
                default -> c == '.';
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
