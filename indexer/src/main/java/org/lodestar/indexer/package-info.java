/** The command line that builds and publishes generations. Start at {@link org.lodestar.indexer.Main}. */
@NullMarked
package org.lodestar.indexer;

import org.jspecify.annotations.NullMarked;
