package org.lodestar.analyzers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Spells British words as Americans do, so that {@code forced labour} and {@code forced labor} are one term. Expects lower
 * case and no stop words, and stands before the stemmer, which leaves the two apart.
 */
final class EnglishSpellingFilter extends TokenFilter {

    /** Stems in {@code -our} that Americans write {@code -or}; {@code hour} and {@code tour} are not among them. */
    private static final Set<String> OUR = Set.of(
            "labour", "behaviour", "colour", "endeavour", "favour", "harbour", "honour", "humour", "misdemeanour",
            "neighbour", "rigour", "vigour", "armour", "rumour", "saviour", "candour", "demeanour", "parlour", "splendour");

    private record Ending(String british, String american) {}

    /** British endings and whole words by their last two letters, longer ones before those that they end in. */
    private static final Map<String, List<Ending>> ENDINGS = endings(
            "isations", "izations", "isation", "ization", "ising", "izing", "ised", "ized", "isers", "izers", "iser", "izer",
            "ises", "izes", "ise", "ize", "yse", "yze", "ysed", "yzed", "ysing", "yzing",
            "centre", "center", "centres", "centers", "theatre", "theater", "defence", "defense", "offence", "offense",
            "offences", "offenses", "licence", "license", "licences", "licenses", "programme", "program", "programmes",
            "programs", "cheque", "check", "cheques", "checks", "fulfil", "fulfill", "enrol", "enroll", "enrolment",
            "enrollment", "paediatric", "pediatric");

    private static final int SHORTEST_STEM = 3;

    /** {@code supervise} and {@code exercise} are written so everywhere, and go with {@code supervision}. */
    private static final String LATIN_STEM = "vc";

    /** Of what may stand before an {@code -our} stem: {@code mis}, {@code un}. */
    private static final int LONGEST_PREFIX = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    EnglishSpellingFilter(TokenStream input) {
        super(input);
    }

    private static Map<String, List<Ending>> endings(String... pairs) {
        Map<String, List<Ending>> endings = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            endings.computeIfAbsent(lastTwo(pairs[i]), letters -> new ArrayList<>()).add(new Ending(pairs[i], pairs[i + 1]));
        }
        return Map.copyOf(endings);
    }

    private static String lastTwo(String word) {
        return word.substring(Math.max(0, word.length() - 2));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            String word = term.toString();
            String american = american(word);
            if (!american.equals(word)) {
                term.setEmpty().append(american);
            }
        }
        return true;
    }

    static String american(String word) {
        int our = word.indexOf("our");
        if (our > 0 && isOurStem(word, our + "our".length())) {
            return word.substring(0, our) + "or" + word.substring(our + "our".length());
        }
        return suffix(word);
    }

    /** Whether a word begins, after a prefix such as {@code mis} or {@code un}, with a stem that ends here. */
    private static boolean isOurStem(String word, int end) {
        for (int start = 0; start <= LONGEST_PREFIX && start < end; start++) {
            if (OUR.contains(word.substring(start, end))) {
                return true;
            }
        }
        return false;
    }

    private static String suffix(String word) {
        for (Ending ending : ENDINGS.getOrDefault(lastTwo(word), List.of())) {
            int stem = word.length() - ending.british.length();
            if (word.endsWith(ending.british) && (stem == 0 || stem >= SHORTEST_STEM)) {
                boolean latin = ending.british.startsWith("is") && stem > 0 && LATIN_STEM.indexOf(word.charAt(stem - 1)) >= 0;
                return latin ? word : word.substring(0, stem) + ending.american;
            }
        }
        return word;
    }
}
