package org.lodestar.analyzers;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts the tone mark of a syllable that ends in two vowels where the older spelling has it: {@code hoà} becomes {@code hòa}. */
final class VietnameseToneFilter extends TokenFilter {

    private static final Map<String, String> OLDER = Map.ofEntries(
            Map.entry("oà", "òa"), Map.entry("oá", "óa"), Map.entry("oả", "ỏa"), Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"), Map.entry("oè", "òe"), Map.entry("oé", "óe"), Map.entry("oẻ", "ỏe"),
            Map.entry("oẽ", "õe"), Map.entry("oẹ", "ọe"), Map.entry("uỳ", "ùy"), Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"), Map.entry("uỹ", "ũy"), Map.entry("uỵ", "ụy"));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    VietnameseToneFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = term.length();
        // In "quý" the u belongs to the q, so the mark stands on the only vowel.
        boolean afterQ = length > 2 && term.charAt(length - 3) == 'q';
        String older = length < 2 || afterQ ? null : OLDER.get(term.subSequence(length - 2, length).toString());
        if (older != null) {
            term.setLength(length - 2);
            term.append(older);
        }
        return true;
    }
}
