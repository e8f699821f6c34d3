/**
 * The domain: a {@link org.lodestar.corpus.Document} and its {@link org.lodestar.corpus.Passage}s, each with its
 * {@link org.lodestar.corpus.Tag}s. Start at {@link org.lodestar.corpus.TaggedDocument}, which is what gets indexed.
 */
@NullMarked
package org.lodestar.corpus;

import org.jspecify.annotations.NullMarked;
