package org.lodestar.analyzers;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes every apostrophe as {@code '}, whether it was typed, set, or is the letter that stands for it. */
final class ApostropheFilter extends TokenFilter {

    /** The quotation marks that are used for it, modifier letters, the full-width one. */
    private static final String APOSTROPHES = "\u2018\u2019\u201B\u02B9\u02BB\u02BC\u02C8\uFF07";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ApostropheFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (isApostrophe(buffer[i])) {
                buffer[i] = '\'';
            }
        }
        return true;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || APOSTROPHES.indexOf(c) >= 0;
    }
}
