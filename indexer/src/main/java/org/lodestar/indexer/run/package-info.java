/**
 * One run: find sources, tell what is new, extract, cut, tag, write, publish, report. Start at
 * {@link org.lodestar.indexer.run.IndexRun}.
 */
@NullMarked
package org.lodestar.indexer.run;

import org.jspecify.annotations.NullMarked;
