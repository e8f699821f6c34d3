/** What a curator has put right by hand. Start at {@link org.lodestar.indexer.curation.Corrections}. */
@NullMarked
package org.lodestar.indexer.curation;

import org.jspecify.annotations.NullMarked;
