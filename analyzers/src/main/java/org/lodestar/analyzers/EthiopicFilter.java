package org.lodestar.analyzers;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes Amharic letters of one sound as one: ሐ and ኀ as ሀ, ሠ as ሰ, ዐ as አ, ፀ as ጸ. Which one is written is a matter of taste. */
final class EthiopicFilter extends TokenFilter {

    private static final String SERIES = "ሐኀሠዐፀ";
    private static final String COMMON = "ሀሀሰአጸ";

    /** Consonant and seven vowels: syllables of one consonant follow one another, eight code points to each. */
    private static final int VOWELS = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    EthiopicFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            int series = SERIES.indexOf(buffer[i] & -VOWELS);
            if (series >= 0) {
                buffer[i] = (char) (COMMON.charAt(series) + buffer[i] % VOWELS);
            }
        }
        return true;
    }
}
