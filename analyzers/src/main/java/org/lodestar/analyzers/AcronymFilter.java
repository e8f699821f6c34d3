package org.lodestar.analyzers;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the dots out of acronyms: {@code O.I.T.} is {@code OIT}, and {@code EE.UU.} is {@code EEUU}, a doubled letter being
 * how Spanish writes the plural of one. Numbers keep theirs.
 */
final class AcronymFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AcronymFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isDotted(term)) {
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

    /** Whether letters, single or doubled, stand between dots. */
    static boolean isDotted(CharSequence word) {
        if (word.length() < 3 || (word.charAt(1) != '.' && word.charAt(2) != '.')) {
            return false;
        }
        int letters = 0;
        boolean dotted = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.') {
                dotted |= i + 1 < word.length();
                letters = 0;
            } else if (!Character.isLetter(c) || letters == 2 || (letters == 1 && c != word.charAt(i - 1))) {
                return false;
            } else {
                letters++;
            }
        }
        return dotted;
    }
}
