/**
 * What is said when a request cannot be answered, be it refused by us or by Jetty before us. Start at
 * {@link org.lodestar.server.problem.Problem}.
 */
@NullMarked
package org.lodestar.server.problem;

import org.jspecify.annotations.NullMarked;
