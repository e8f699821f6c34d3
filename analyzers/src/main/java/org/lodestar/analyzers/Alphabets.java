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

    /** The letters of a text that tell alphabets apart: accented ones, and those of other scripts than Latin. */
    static final class Letters {

        private final Map<Integer, Integer> telling = new HashMap<>();
        private int all;

        Letters(String text) {
            String composed = COMPOSED.isNormalized(text) ? text : COMPOSED.normalize(text);
            for (int i = 0; i < composed.length(); ) {
                int letter = composed.codePointAt(i);
                i += Character.charCount(letter);
                if (Character.isLetter(letter)) {
                    all++;
                    if (letter > 'z') {
                        telling.merge(Character.toLowerCase(letter), 1, Integer::sum);
                    }
                }
            }
        }
    }

    /**
     * The part of the letters, 0 to 1, that are not in the alphabet of a language. Plain Latin letters count as its own, as they
     * come with names; in a script that ICU has no alphabet for it is 0.
     */
    double foreign(Letters text, String language) {
        UnicodeSet own = letters.getOrDefault(language, UnicodeSet.EMPTY);
        Set<UnicodeScript> used = scripts.getOrDefault(language, Set.of());
        int foreign = 0;
        for (Map.Entry<Integer, Integer> letter : text.telling.entrySet()) {
            if (!own.contains(letter.getKey()) && used.contains(UnicodeScript.of(letter.getKey()))) {
                foreign += letter.getValue();
            }
        }
        return text.all == 0 ? 0 : (double) foreign / text.all;
    }
}
