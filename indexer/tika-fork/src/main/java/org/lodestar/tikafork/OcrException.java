package org.lodestar.tikafork;

import java.io.Serial;

/** A picture that could not be read; the message says why, to an operator. */
final class OcrException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    OcrException(String message) {
        super(message);
    }
}
