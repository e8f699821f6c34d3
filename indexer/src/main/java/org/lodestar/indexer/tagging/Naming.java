package org.lodestar.indexer.tagging;

import org.lodestar.corpus.How;
import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/**
 * A value and the words in a text that name it.
 *
 * @param how {@link How#DERIVED} where the words name a concept that the vocabulary ties to an SDG goal or target
 */
record Naming(Value value, String words, How how) {}
