package org.lodestar.server.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents that are the same as another one in some way, be they found or not.
 *
 * @param how {@code identical}, {@code translation} or {@code near-duplicate}
 * @param total how many there are
 * @param documents the first of them by their ids
 */
public record RelatedBody(String how, int total, List<RelatedDocument> documents) {

    public record RelatedDocument(String id, String key, String title, @Nullable String language) {}
}
