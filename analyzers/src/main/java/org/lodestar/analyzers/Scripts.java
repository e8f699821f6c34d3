package org.lodestar.analyzers;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Which scripts a language is written in, and which one a text is in. */
final class Scripts {

    /** More letters than these say no more. */
    private static final int LETTERS = 200;

    /** Of the letters of a Japanese text, Chinese ones among them, at least one in so many is kana. */
    private static final int KANA = 10;

    /** The Chinese characters from here on are rare in Chinese, and stand for Vietnamese words where Vietnamese was written so. */
    private static final int RARE_HAN = 0x20000;
    private static final int RARE = 15;

    private static final String CHINESE = "zh";

    private static final Set<UnicodeScript> NEUTRAL =
            EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);

    private Scripts() {}

    /**
     * The likeliest script of a language and those that ICU has a locale of it in: Latin, Cyrillic and Arabic for Uzbek. A text of
     * Chinese characters alone is Chinese, so they are no script of any other.
     */
    static Set<UnicodeScript> of(String language) {
        Set<ULocale> locales = new HashSet<>(Set.of(ULocale.addLikelySubtags(ULocale.forLanguageTag(language))));
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (locale.getLanguage().equals(language)) {
                locales.add(ULocale.addLikelySubtags(locale));
            }
        }
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (ULocale locale : locales) {
            int[] codes = UScript.getCode(locale);
            for (int code : codes == null ? new int[0] : codes) {
                scripts.add(UnicodeScript.forName(UScript.getShortName(code)));
            }
        }
        if (!language.equals(CHINESE)) {
            scripts.remove(UnicodeScript.HAN);
        }
        return scripts;
    }

    /** The script that most letters of a text are in; Hiragana for Japanese, whatever it has most of; {@code COMMON} for none. */
    static UnicodeScript dominant(CharSequence text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length() && letters < LETTERS; ) {
            int letter = Character.codePointAt(text, i);
            i += Character.charCount(letter);
            if (Character.isLetter(letter)) {
                UnicodeScript script = letter <= 'z' ? UnicodeScript.LATIN : UnicodeScript.of(letter);
                if (!NEUTRAL.contains(script)) {
                    counts.merge(script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script, 1, Integer::sum);
                    letters++;
                }
            }
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
        if (kana > 0 && kana * KANA >= kana + counts.getOrDefault(UnicodeScript.HAN, 0)) {
            counts.merge(UnicodeScript.HIRAGANA, counts.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    /** Whether a text in Chinese characters is Vietnamese: one in fifteen or more is of those that Chinese hardly has. */
    static boolean isVietnamese(CharSequence text) {
        int[] letters = text.codePoints().filter(Character::isLetter).limit(LETTERS).toArray();
        return IntStream.of(letters).filter(letter -> letter >= RARE_HAN).count() * RARE >= letters.length;
    }
}
