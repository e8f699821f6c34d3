/** Keeps what was extracted, so that no file is parsed twice. Start at {@link org.lodestar.indexer.cache.CachingExtractor}. */
@NullMarked
package org.lodestar.indexer.cache;

import org.jspecify.annotations.NullMarked;
