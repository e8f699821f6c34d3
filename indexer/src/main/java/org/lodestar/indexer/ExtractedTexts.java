package org.lodestar.indexer;

import java.io.IOException;
import java.util.Set;

/** Extracted text that is kept beside the generations, by the SHA-256 of the file that it is from. */
interface ExtractedTexts {

    /** How many entries were deleted, and how many bytes they took. */
    record Freed(int entries, long bytes) {}

    /** Deletes all that was extracted of some contents, by whatever version. */
    Freed forget(Set<String> contents) throws IOException;

    /** Deletes all that was extracted of other contents. */
    Freed keepOnly(Set<String> contents) throws IOException;
}
