/**
 * The engine as embedded Lucene. One block a document, its passages and then the document itself; one segment a
 * generation, sorted by document id. {@link org.lodestar.engine.lucene.LuceneGenerationStore} writes,
 * {@link org.lodestar.engine.lucene.LuceneSearchEngine} searches, {@link org.lodestar.engine.lucene.Schema} names the
 * fields.
 */
@NullMarked
package org.lodestar.engine.lucene;

import org.jspecify.annotations.NullMarked;
