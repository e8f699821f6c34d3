/**
 * From a query string to a {@link org.lodestar.engine.SearchRequest}: every parameter read strictly, every mistake
 * named with what was probably meant. Start at {@link org.lodestar.server.request.SearchParameters}.
 */
@NullMarked
package org.lodestar.server.request;

import org.jspecify.annotations.NullMarked;
