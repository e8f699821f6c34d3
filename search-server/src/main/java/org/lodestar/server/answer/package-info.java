/**
 * The shapes of what the HTTP API answers, field by field in the order in which they are written. Start at
 * {@link org.lodestar.server.answer.Answers}, which makes them; {@link org.lodestar.server.answer.SearchBody} is the one
 * for a search.
 */
@NullMarked
package org.lodestar.server.answer;

import org.jspecify.annotations.NullMarked;
