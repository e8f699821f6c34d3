package org.lodestar.engine;

/** Another run is writing to the index. */
public final class IndexInUseException extends Exception {
    private static final long serialVersionUID = 1;

    public IndexInUseException(String message) {
        super(message);
    }
}
