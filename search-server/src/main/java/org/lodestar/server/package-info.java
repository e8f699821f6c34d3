/**
 * Answers searches over HTTP and on the command line, from a published generation that it never changes. Start at
 * {@link org.lodestar.server.Main}; {@link org.lodestar.server.SearchServer} holds the routes, and
 * {@link org.lodestar.server.SearchService} is what all of them, pages and command line included, ask.
 */
@NullMarked
package org.lodestar.server;

import org.jspecify.annotations.NullMarked;
