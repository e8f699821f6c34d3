package org.lodestar.engine;

/** A document is named that there is not. The message names the nearest ones. */
public final class UnknownDocumentException extends Exception {
    private static final long serialVersionUID = 1;

    public UnknownDocumentException(String message) {
        super(message);
    }
}
