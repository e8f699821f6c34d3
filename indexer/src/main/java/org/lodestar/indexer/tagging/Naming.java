package org.lodestar.indexer.tagging;

import org.lodestar.corpus.vocabulary.Vocabularies.Value;

/** A value and the words in a text that name it. */
record Naming(Value value, String words) {}
