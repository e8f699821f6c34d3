/**
 * The one format in which documents and their metadata are stated: lines of a records file, sidecars, rows of a
 * {@code metadata.csv}, a folder's {@code collection.json}. Start at {@link org.lodestar.corpus.record.RecordReader}.
 */
@NullMarked
package org.lodestar.corpus.record;

import org.jspecify.annotations.NullMarked;
