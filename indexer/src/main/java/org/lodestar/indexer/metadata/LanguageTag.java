package org.lodestar.indexer.metadata;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Language tags as files write them, in the one form that is kept: {@code arb} is {@code ar}, {@code EN_us} is {@code en-US}. */
final class LanguageTag {

    private LanguageTag() {}

    static Optional<String> normal(@Nullable String written) {
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
