package org.lodestar.engine.lucene;

import java.util.Map;
import java.util.TreeMap;
import org.lodestar.engine.GenerationSummary;

/**
 * {@code generation.json}: what a generation is, and how it was made.
 *
 * @param schema see {@link Schema#VERSION}
 * @param lucene version of Lucene that wrote it
 * @param analyzers version of the analyzers it was written with
 * @param vocabularies version of the vocabularies its tags are from
 * @param pipeline versions of all that made documents of the sources
 * @param created ISO 8601 instant
 * @param checksums SHA-256 by file name, of all files but this one
 */
record Manifest(
        String id,
        String schema,
        String lucene,
        String analyzers,
        String vocabularies,
        String pipeline,
        String created,
        int documents,
        int passages,
        String fingerprint,
        Map<String, String> checksums) {

    Manifest {
        checksums = java.util.Collections.unmodifiableMap(new TreeMap<>(checksums));
    }

    GenerationSummary summary() {
        return new GenerationSummary(
                id, fingerprint, documents, passages, vocabularies, java.time.Instant.parse(created));
    }

    /** Whether documents of this generation are what they would be if they were indexed again. */
    boolean madeLike(String otherAnalyzers, String otherVocabularies, String otherPipeline) {
        return schema.equals(Schema.VERSION)
                && lucene.equals(org.apache.lucene.util.Version.LATEST.toString())
                && analyzers.equals(otherAnalyzers)
                && vocabularies.equals(otherVocabularies)
                && pipeline.equals(otherPipeline);
    }
}
