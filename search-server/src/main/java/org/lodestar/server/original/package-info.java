/**
 * Documents' own files, served only while they are the very bytes that were indexed. Start at
 * {@link org.lodestar.server.original.OriginalFiles}.
 */
@NullMarked
package org.lodestar.server.original;

import org.jspecify.annotations.NullMarked;
