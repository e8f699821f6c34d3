/**
 * Which texts are alike, told from small sketches of them. Start at {@link org.lodestar.engine.likeness.TextSketch}.
 */
@NullMarked
package org.lodestar.engine.likeness;

import org.jspecify.annotations.NullMarked;
