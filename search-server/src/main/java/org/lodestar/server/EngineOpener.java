package org.lodestar.server;

import java.io.IOException;
import java.nio.file.Path;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.SearchEngine;

/** Opens the published generation of an index. */
@FunctionalInterface
interface EngineOpener {

    /** @throws org.lodestar.engine.NoGenerationException if nothing is published yet */
    SearchEngine open(Path index, Vocabularies vocabularies) throws IOException;
}
