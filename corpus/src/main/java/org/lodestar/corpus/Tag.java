package org.lodestar.corpus;

/** One value of one dimension, how it is known, and why. */
public record Tag(Dimension dimension, String value, How how, Evidence evidence) {}
