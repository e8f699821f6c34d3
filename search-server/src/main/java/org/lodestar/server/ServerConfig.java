package org.lodestar.server;

import java.time.Duration;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.server.request.ReaderLanguages;

/**
 * Where to listen, and what for.
 *
 * @param port 0 for a free one
 * @param timeLimit of a query
 */
record ServerConfig(String host, int port, Duration timeLimit, Vocabularies vocabularies, ReaderLanguages languages) {

    static final String DEFAULT_HOST = "127.0.0.1";
    static final int DEFAULT_PORT = 8087;
}
