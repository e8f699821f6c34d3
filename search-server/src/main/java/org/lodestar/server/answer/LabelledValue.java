package org.lodestar.server.answer;

/** A value with its label in the reader's language. */
public record LabelledValue(String value, String label) {}
