package org.lodestar.analyzers;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes the letters that Persian and Urdu keyboards have for yeh, kaf, heh and alef as Arabic ones do. */
final class PersianLettersFilter extends TokenFilter {

    private static final String PERSIAN = "\u06CC\u06D2\u06D3\u06A9\u06C0\u06C1\u06C2\u06BE\u06D5\u0671";
    private static final String ARABIC = "\u064A\u064A\u064A\u0643\u0647\u0647\u0647\u0647\u0647\u0627";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PersianLettersFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            buffer[i] = arabic(buffer[i]);
        }
        return true;
    }

    /** The Arabic letter for a Persian one, any other letter as it is. */
    static char arabic(char letter) {
        int place = letter < '\u0671' || letter > '\u06D5' ? -1 : PERSIAN.indexOf(letter);
        return place < 0 ? letter : ARABIC.charAt(place);
    }
}
