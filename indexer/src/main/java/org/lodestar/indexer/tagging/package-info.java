/**
 * What documents are about and what passages name, with the evidence for it. Start at
 * {@link org.lodestar.indexer.tagging.DocumentTagger}.
 */
@NullMarked
package org.lodestar.indexer.tagging;

import org.jspecify.annotations.NullMarked;
