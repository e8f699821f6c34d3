package org.lodestar.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.server.answer.RelatedBody;

/**
 * Documents that are the same as one that is shown in some way.
 *
 * @param name in which way
 * @param more how many are not listed, null where all are
 */
public record RelatedDocuments(String name, List<Link> documents, @Nullable String more) {

    /** @param languageName null where the language is not known */
    public record Link(String title, String href, @Nullable String language, @Nullable String languageName) {}

    /** @param most how many to list of each way */
    static List<RelatedDocuments> of(List<RelatedBody> related, int most, Frame frame, Vocabularies vocabularies) {
        return related.stream().map(group -> {
            List<Link> links = group.documents().stream()
                    .limit(most)
                    .map(document -> new Link(
                            document.title(), frame.documentHref(document.key(), null, null), document.language(),
                            document.language() == null ? null : vocabularies.label(
                                    Dimension.LANGUAGE, document.language(), frame.messages().language())))
                    .toList();
            int left = group.total() - links.size();
            return new RelatedDocuments(
                    frame.text("related." + group.how()), links, left > 0 ? frame.messages().text("related.more", left) : null);
        }).toList();
    }
}
