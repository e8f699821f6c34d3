/** Measurements on judged collections: how good the ranking is, and the tags. Start at {@link org.lodestar.benchmarks.Main}. */
@NullMarked
package org.lodestar.benchmarks;

import org.jspecify.annotations.NullMarked;
