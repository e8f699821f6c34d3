/**
 * What is stated beside a file, and the metadata of its document. Start at
 * {@link org.lodestar.indexer.metadata.StatedFinder}.
 */
@NullMarked
package org.lodestar.indexer.metadata;

import org.jspecify.annotations.NullMarked;
