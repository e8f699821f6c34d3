package org.lodestar.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param title of the page, without the product's name
 * @param query what stands in the search box
 * @param languageParameter the language if the address names one, so that links go on naming it
 */
public record Frame(
        Messages messages,
        String title,
        String styleSheet,
        String script,
        String query,
        @Nullable String languageParameter,
        List<LanguageLink> languages) {

    public record LanguageLink(String language, String name, String href, boolean current) {}

    public String text(String key) {
        return messages.text(key);
    }

    public String text(String key, Object argument) {
        return messages.text(key, argument);
    }

    /** What the kinds of suggestions are called, as a JSON object, for the script. */
    public String suggestionKinds() {
        return SuggestionKinds.json(messages);
    }

    /** The search page in this language. */
    public String home() {
        return languageParameter == null ? "/" : "/?lang=" + languageParameter;
    }

    /**
     * A document's page.
     *
     * @param page to begin at
     * @param anchor to jump to
     */
    String documentHref(String key, @Nullable Integer page, @Nullable String anchor) {
        StringBuilder href = new StringBuilder("/documents/").append(key);
        if (page != null) {
            href.append("?page=").append(page);
        }
        if (languageParameter != null) {
            href.append(page == null ? '?' : '&').append("lang=").append(languageParameter);
        }
        return href.append(anchor == null ? "" : "#" + anchor).toString();
    }
}
