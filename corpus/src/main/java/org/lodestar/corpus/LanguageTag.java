package org.lodestar.corpus;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Language tags as people and programs write them, in the one form that is kept: {@code arb} is {@code ar}. */
public final class LanguageTag {

    private LanguageTag() {}

    /** The BCP 47 tag that is meant, as in {@code en-US} by {@code EN_us}; empty if it is none, or names no language. */
    public static Optional<String> normal(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(written.strip().replace('_', '-')).build();
            String canonical = ULocale.createCanonical(ULocale.forLanguageTag(locale.toLanguageTag())).toLanguageTag();
            // A tag may begin with up to eight letters, but no language has more than three: "English" is none.
            boolean names = !canonical.equals("und") && locale.getLanguage().length() <= 3;
            return names ? Optional.of(canonical) : Optional.empty();
        } catch (IllformedLocaleException e) {
            // A file may say anything; what is no language says nothing.
            return Optional.empty();
        }
    }
}
