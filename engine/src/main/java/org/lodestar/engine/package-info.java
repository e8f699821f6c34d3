/**
 * What an engine does, without a word of how: write a generation ({@link org.lodestar.engine.GenerationStore}),
 * look after generations ({@link org.lodestar.engine.IndexMaintenance}), search the published one
 * ({@link org.lodestar.engine.SearchEngine}). Start at {@link org.lodestar.engine.SearchRequest} for the matching rule.
 */
@NullMarked
package org.lodestar.engine;

import org.jspecify.annotations.NullMarked;
