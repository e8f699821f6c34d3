/**
 * How good the ranking is, on collections that people have judged: the whole pipeline and engine beside plain BM25 and
 * stock Lucene, on the same queries in the same run. Start at {@link org.lodestar.benchmarks.relevance.RelevanceCommand}.
 */
@NullMarked
package org.lodestar.benchmarks.relevance;

import org.jspecify.annotations.NullMarked;
