package org.lodestar.indexer.extraction;

import java.util.List;
import org.lodestar.corpus.Page;

/** What came of reading one file. A broken file is an outcome to be reported, not an exception. */
public sealed interface Extraction {

    /**
     * Text was found.
     *
     * @param truncated whether text beyond a limit, or beyond the place where the file is damaged, is missing
     */
    record Extracted(List<Page> pages, FileProperties properties, String mediaType, boolean truncated) implements Extraction {
        public Extracted {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Read, but held no text, as a scan does.
     *
     * @param reason shown to the operator in the run report; it says what would help
     */
    record Blank(FileProperties properties, String mediaType, String reason) implements Extraction {}

    /** A kind of file that holds no text. */
    record Ignored(String reason) implements Extraction {}

    /**
     * Could not be read.
     *
     * @param reason shown to the operator in the run report
     * @param lasting whether it would fail again, as long as the file stays as it is
     */
    record Failed(String reason, boolean lasting) implements Extraction {}
}
