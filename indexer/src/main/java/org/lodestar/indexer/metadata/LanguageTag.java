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
            String tag = new Locale.Builder().setLanguageTag(written.strip().replace('_', '-')).build().toLanguageTag();
            String canonical = ULocale.createCanonical(ULocale.forLanguageTag(tag)).toLanguageTag();
            return canonical.equals("und") ? Optional.empty() : Optional.of(canonical);
        } catch (IllformedLocaleException e) {
            // A file may say anything; what is no language says nothing.
            return Optional.empty();
        }
    }
}
