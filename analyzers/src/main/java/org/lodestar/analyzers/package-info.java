/**
 * What depends on the language of a text: its analysis into terms, which language it is in, where it may be cut, and which
 * vocabulary terms it holds. Start at {@link org.lodestar.analyzers.LanguageAnalyzers}.
 */
@NullMarked
package org.lodestar.analyzers;

import org.jspecify.annotations.NullMarked;
