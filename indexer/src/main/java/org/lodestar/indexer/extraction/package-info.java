/**
 * From a file to pages of text: Tika in processes of its own, its output turned into blocks, transcripts of paged documents
 * recognised. Start at {@link org.lodestar.indexer.extraction.Extractor}.
 */
@NullMarked
package org.lodestar.indexer.extraction;

import org.jspecify.annotations.NullMarked;
