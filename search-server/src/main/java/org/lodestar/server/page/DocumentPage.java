package org.lodestar.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document's page shows.
 *
 * @param url where it was published, null where that is unknown or no web address
 * @param original the file itself, null where it is not given out
 * @param notice something to know before reading
 */
public record DocumentPage(
        Frame frame,
        String title,
        @Nullable String language,
        String back,
        List<Fact> facts,
        List<Tag> about,
        List<RelatedDocuments> related,
        List<SimilarDocument> similar,
        @Nullable String url,
        @Nullable String original,
        @Nullable String notice,
        boolean withheld,
        @Nullable Jump jump,
        List<PassageView> passages) {

    /** @param origin where the value stands, null where nobody states it */
    public record Fact(String name, List<String> values, @Nullable String origin) {}

    /** @param why how it is known, with its evidence */
    public record Tag(String dimension, String dimensionName, String label, String why, String href) {}

    /** The way to the page that was asked for. */
    public record Jump(String text, String href) {}

    /**
     * @param page what to say of the page that begins here, null inside a page
     * @param pageAnchor its anchor
     * @param original the page in the file itself
     * @param asked whether it is on the page that was asked for
     * @param focus whether the browser should begin here
     * @param above the headings that {@code heading} stands under, the outermost first
     */
    public record PassageView(
            String anchor,
            @Nullable String page,
            @Nullable String pageAnchor,
            @Nullable String original,
            boolean asked,
            boolean focus,
            @Nullable String heading,
            List<String> above,
            String language,
            String direction,
            String languageName,
            @Nullable String text,
            List<Tag> tags) {}
}
