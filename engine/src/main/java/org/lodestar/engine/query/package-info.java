/**
 * What a reader may type into the search box, and what it means; any text at all means something. Start at
 * {@link org.lodestar.engine.query.QueryParser}.
 */
@NullMarked
package org.lodestar.engine.query;

import org.jspecify.annotations.NullMarked;
