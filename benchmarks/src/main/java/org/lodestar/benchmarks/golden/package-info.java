/**
 * What stands at the top for questions that somebody would ask, in a file that is read whenever it changes. Start at
 * {@link org.lodestar.benchmarks.golden.GoldenCommand}.
 */
@NullMarked
package org.lodestar.benchmarks.golden;

import org.jspecify.annotations.NullMarked;
