package org.lodestar.engine;

/** A cursor names a generation that is no longer kept. */
public final class CursorGoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CursorGoneException(String generation) {
        super("the results that this cursor goes on from were of generation " + generation + ", which is gone");
    }
}
