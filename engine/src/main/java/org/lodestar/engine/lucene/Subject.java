package org.lodestar.engine.lucene;

import org.lodestar.engine.Suggestion;

/**
 * What a suggestion suggests.
 *
 * @param kind as in {@link Suggestion}
 * @param value the id of a concept, a value, or a title
 */
record Subject(String kind, String value) {}
