/** What there is to index: files, and lines of records files. Start at {@link org.lodestar.indexer.sources.SourceFinder}. */
@NullMarked
package org.lodestar.indexer.sources;

import org.jspecify.annotations.NullMarked;
