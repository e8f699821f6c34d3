package org.lodestar.engine.lucene;

import org.jspecify.annotations.Nullable;
import org.lodestar.engine.SimilarDocuments.Shared;

/**
 * Something that documents can share.
 *
 * @param shared how it is told, null for a word
 * @param weight beside other kinds of features
 * @param occurrences the documents that have it
 * @param counted whether it matters in how many of their passages it stands
 */
record Feature(@Nullable Shared shared, double weight, Occurrences occurrences, boolean counted) {}
