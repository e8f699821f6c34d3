package org.lodestar.indexer.cache;

import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Sha256;

/**
 * What an extraction depends on.
 *
 * @param content SHA-256 of the file
 * @param version of the extractor
 * @param language what the extractor depends on of the stated language; null for nothing
 * @param fileName without its folder: it tells the kind of a file, names what is inside, and is no title
 */
record CacheKey(String content, String version, @Nullable String language, String fileName) {

    private static final int VERSION_DIGITS = 8;
    private static final int NAME_DIGITS = 16;

    /** The name of the entry: {@code CONTENT-VERSION-NAME}, the last two as hashes; NAME with the language. */
    String entry() {
        String name = language == null ? fileName : language + "/" + fileName;
        return content + "-" + tag(version) + "-" + Sha256.of(name).substring(0, NAME_DIGITS);
    }

    /** How the entries of a version are told from those of others. */
    static String tag(String version) {
        return Sha256.of(version).substring(0, VERSION_DIGITS);
    }
}
