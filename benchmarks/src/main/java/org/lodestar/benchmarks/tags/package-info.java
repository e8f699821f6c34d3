/**
 * How right the tags are, on documents that people have labelled. Start at
 * {@link org.lodestar.benchmarks.tags.TagsCommand}.
 */
@NullMarked
package org.lodestar.benchmarks.tags;

import org.jspecify.annotations.NullMarked;
