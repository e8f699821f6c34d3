/**
 * Pages for people: rendered here, complete without a script. A template takes one record that says all it shows, and
 * every text in it is escaped. Start at {@link org.lodestar.server.page.Pages}.
 */
@NullMarked
package org.lodestar.server.page;

import org.jspecify.annotations.NullMarked;
