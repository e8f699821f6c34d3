package org.lodestar.server;

import java.time.Duration;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.request.ReaderLanguages;

/**
 * Where to listen, and what for.
 *
 * @param port 0 for a free one
 * @param timeLimit of a query
 * @param originals of the index that is served
 */
record ServerConfig(
        String host, int port, Duration timeLimit, Vocabularies vocabularies, ReaderLanguages languages, KeptOriginals originals) {

    static final String DEFAULT_HOST = "127.0.0.1";
    static final int DEFAULT_PORT = 8087;
}
