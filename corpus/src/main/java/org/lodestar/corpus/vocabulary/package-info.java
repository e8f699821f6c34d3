/**
 * The closed lists that tags take their values from, with labels in many languages. Start at
 * {@link org.lodestar.corpus.vocabulary.Vocabularies}.
 */
@NullMarked
package org.lodestar.corpus.vocabulary;

import org.jspecify.annotations.NullMarked;
