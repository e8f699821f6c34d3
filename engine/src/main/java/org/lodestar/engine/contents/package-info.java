/** Files of an index that are named by a content. Start at {@link org.lodestar.engine.contents.KeptOriginals}. */
@NullMarked
package org.lodestar.engine.contents;

import org.jspecify.annotations.NullMarked;
