/** What a measurement must reach, as the command line says: {@link org.lodestar.benchmarks.gates.Requirements}. */
@NullMarked
package org.lodestar.benchmarks.gates;

import org.jspecify.annotations.NullMarked;
