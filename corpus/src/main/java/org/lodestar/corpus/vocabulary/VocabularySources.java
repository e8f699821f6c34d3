package org.lodestar.corpus.vocabulary;

import java.nio.file.Path;
import java.util.List;

/**
 * Where concepts and themes come from.
 *
 * @param bundled whether those that ship with Lodestar are among them
 * @param files further ones, by the ending of their names: {@code .csv}, or SKOS in {@code .ttl} or {@code .rdf}
 */
public record VocabularySources(boolean bundled, List<Path> files) {

    /** What ships with Lodestar, and nothing else. */
    public static final VocabularySources BUNDLED = new VocabularySources(true, List.of());

    public VocabularySources {
        files = List.copyOf(files);
    }
}
