package org.lodestar.indexer.extraction;

/** Whether text is read from pictures of text. */
public enum OcrMode {
    OFF,
    AUTO,
    FORCE
}
