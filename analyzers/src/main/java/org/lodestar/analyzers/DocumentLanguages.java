package org.lodestar.analyzers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestar.analyzers.PassageSplitter.Cut;

/**
 * Tells the language of each passage of one document, asked in their order. Passages that follow one another are mostly in one
 * language: it is identified once, and then holds as long as script and stop words agree with it, which costs little. For one thread.
 */
public final class DocumentLanguages {

    private final LanguageIdentifier identifier;
    private final @Nullable String hint;
    private @Nullable String current;
    /** Of the passage before; null before the first. */
    private @Nullable List<String> section;

    /** @param hint the language that the file says it is in, as far as it can be believed */
    public DocumentLanguages(LanguageIdentifier identifier, Optional<String> hint) {
        this.identifier = identifier;
        this.hint = hint.orElse(null);
        this.current = this.hint;
    }

    /** The language of the next passage, empty where it holds too little to say, or is in none of the configured ones. */
    public Optional<String> next(Cut cut) {
        boolean sameSection = Objects.equals(section, cut.section());
        section = cut.section();
        if (current != null && holds(current, cut.text(), sameSection)) {
            return Optional.of(current);
        }
        Optional<String> found = hint == null ? identifier.identify(cut.text()) : identifier.identify(cut.text(), hint);
        found.ifPresent(language -> current = language);
        return found;
    }

    private boolean holds(String language, String text, boolean sameSection) {
        return switch (identifier.check(text, language)) {
            case CONFIRMED -> true;
            case OPEN -> sameSection;
            case DENIED -> false;
        };
    }
}
