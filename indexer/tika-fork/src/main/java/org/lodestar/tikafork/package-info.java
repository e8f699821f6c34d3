/** What runs in the forked parser beside Tika: how encodings are told, and the guard that ends it with its parent. */
@NullMarked
package org.lodestar.tikafork;

import org.jspecify.annotations.NullMarked;
