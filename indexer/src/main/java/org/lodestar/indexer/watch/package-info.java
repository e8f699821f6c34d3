/** Runs again when sources change. Start at {@link org.lodestar.indexer.watch.Watch}. */
@NullMarked
package org.lodestar.indexer.watch;

import org.jspecify.annotations.NullMarked;
