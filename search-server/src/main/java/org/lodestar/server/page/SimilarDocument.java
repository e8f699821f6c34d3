package org.lodestar.server.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.server.answer.SearchBody;
import org.lodestar.server.answer.SimilarBody;

/**
 * A document that is like the one that is shown.
 *
 * @param languageName null where the language is not known
 * @param shared what both have in common, each with the search for it
 */
public record SimilarDocument(
        String title, String href, @Nullable String language, @Nullable String languageName, List<SearchPage.TagLink> shared) {

    private static final int MOST_SHARED = 5;

    static List<SimilarDocument> of(SimilarBody similar, Frame frame, Vocabularies vocabularies) {
        return similar.results().stream().map(result -> {
            SearchBody.DocumentSummary document = result.document();
            String language = document.language();
            return new SimilarDocument(
                    document.title(), frame.documentHref(document.key(), null, null), language,
                    language == null ? null : vocabularies.label(Dimension.LANGUAGE, language, frame.messages().language()),
                    result.shared().stream().limit(MOST_SHARED).map(shared -> link(shared, frame)).toList());
        }).toList();
    }

    /** A value is filtered by, a concept is searched for by its name. */
    private static SearchPage.TagLink link(SimilarBody.Shared shared, Frame frame) {
        boolean value = Dimension.of(shared.dimension()).isPresent();
        SearchLink search = new SearchLink(value
                ? Map.of(shared.dimension(), List.of(shared.value()))
                : Map.of("q", List.of(shared.label())));
        String language = frame.languageParameter();
        return new SearchPage.TagLink(
                shared.dimension(), shared.label(), (language == null ? search : search.set("lang", language)).href());
    }
}
