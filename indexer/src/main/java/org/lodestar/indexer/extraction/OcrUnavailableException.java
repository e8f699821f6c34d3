package org.lodestar.indexer.extraction;

import java.io.Serial;

/** OCR was asked for, and what it needs is not installed; the message says what to install. */
public final class OcrUnavailableException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    OcrUnavailableException(String message) {
        super(message);
    }
}
