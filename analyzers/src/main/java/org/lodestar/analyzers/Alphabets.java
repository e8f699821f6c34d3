package org.lodestar.analyzers;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The letters that each language is written with, as ICU has them. */
final class Alphabets {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final Map<String, UnicodeSet> letters = new HashMap<>();
    private final Map<String, Set<UnicodeScript>> scripts = new HashMap<>();

    Alphabets(Collection<String> languages) {
        for (String language : languages) {
            UnicodeSet standard =
                    LocaleData.getExemplarSet(ULocale.forLanguageTag(language), 0, LocaleData.ES_STANDARD);
            Set<UnicodeScript> used = EnumSet.noneOf(UnicodeScript.class);
            standard.stream().forEach(letter -> used.add(UnicodeScript.of(letter.codePointAt(0))));
            letters.put(language, standard.freeze());
            scripts.put(language, used);
        }
    }

    /** How often each letter stands in a text, in lower case. */
    static Map<Integer, Integer> histogram(String text) {
        Map<Integer, Integer> histogram = new HashMap<>();
        String composed = COMPOSED.isNormalized(text) ? text : COMPOSED.normalize(text);
        composed.codePoints().filter(Character::isLetter).map(Character::toLowerCase)
                .forEach(letter -> histogram.merge(letter, 1, Integer::sum));
        return histogram;
    }

    /**
     * The part of the letters, 0 to 1, that are not in the alphabet of a language: of accented ones, and of those of other
     * scripts than Latin, as the plain ones come with names. In a script that ICU has no alphabet for it is 0.
     */
    double foreign(Map<Integer, Integer> histogram, String language) {
        UnicodeSet own = letters.getOrDefault(language, UnicodeSet.EMPTY);
        Set<UnicodeScript> used = scripts.getOrDefault(language, Set.of());
        int all = 0;
        int foreign = 0;
        for (Map.Entry<Integer, Integer> entry : histogram.entrySet()) {
            int letter = entry.getKey();
            all += entry.getValue();
            if (letter > 'z' && used.contains(UnicodeScript.of(letter)) && !own.contains(letter)) {
                foreign += entry.getValue();
            }
        }
        return all == 0 ? 0 : (double) foreign / all;
    }
}
