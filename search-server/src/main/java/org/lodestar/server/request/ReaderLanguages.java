package org.lodestar.server.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages that labels come in, and which of those that pages are written in a reader gets. */
public final class ReaderLanguages {

    /** What pages are written in: labels in another language would stand among English messages. */
    public static final List<String> OF_PAGES = List.of("en", "es", "fr", "pt", "ar", "vi");

    private static final String FALLBACK = "en";
    private static final Pattern SINGLE = Pattern.compile("[A-Za-z0-9-]+");

    private final List<String> known;
    private final List<String> offered;

    /** @param known BCP 47 tags of the languages that labels come in; English is always one */
    public ReaderLanguages(Collection<String> known) {
        List<String> all = new ArrayList<>(known);
        if (!all.contains(FALLBACK)) {
            all.add(FALLBACK);
        }
        this.known = List.copyOf(all);
        this.offered = OF_PAGES.stream().filter(all::contains).toList();
    }

    /** The languages that labels come in. */
    public List<String> known() {
        return known;
    }

    /**
     * The language asked for by name; a regional one is served by its language.
     *
     * @throws BadRequestException if pages are not written in it, or there are no labels
     */
    public String asked(String parameter, String tag) {
        String found = SINGLE.matcher(tag).matches() ? Locale.lookupTag(ranges(tag), offered) : null;
        if (found == null) {
            throw BadRequestException.unknownValue(parameter, tag, NearestKnown.to(tag, offered), offered);
        }
        return found;
    }

    /** The best of what the header {@code Accept-Language} accepts, English where it is missing or broken. */
    public String accepted(@Nullable String header) {
        String found = header == null ? null : Locale.lookupTag(ranges(header), offered);
        return found == null ? FALLBACK : found;
    }

    /** No range at all where the text is none: a broken header is no reason to refuse a page. */
    private static List<Locale.LanguageRange> ranges(String text) {
        try {
            return Locale.LanguageRange.parse(text);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
