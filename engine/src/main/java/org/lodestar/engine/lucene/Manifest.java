package org.lodestar.engine.lucene;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.GenerationSummary;
import org.lodestar.engine.UnfitGenerationException;

/**
 * {@code generation.json}: what a generation is, and how it was made.
 *
 * @param previous id of the generation that was published when this one was, null if there was none
 * @param schema see {@link Schema#VERSION}
 * @param lucene version of Lucene that made its terms
 * @param analyzers version of the analyzers that made its terms
 * @param vocabularies version of the vocabularies its tags are from
 * @param pipeline versions of all that made documents of the sources
 * @param created ISO 8601 instant
 * @param checksums SHA-256 by file name, of all files but this one
 */
record Manifest(
        String id,
        @Nullable String previous,
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

    /** The same content under another name, made into one after other generations. */
    Manifest as(String otherId, @Nullable String otherPrevious) {
        return new Manifest(otherId, otherPrevious, schema, lucene, analyzers, vocabularies, pipeline, created, documents,
                passages, fingerprint, checksums);
    }

    Made made() {
        return new Made(lucene, analyzers, vocabularies, pipeline);
    }

    boolean hasSchemaOfThisProgram() {
        return schema.equals(Schema.VERSION);
    }

    /** @throws UnfitGenerationException if this program cannot read the generation */
    void requireSchemaOfThisProgram() throws UnfitGenerationException {
        if (!hasSchemaOfThisProgram()) {
            throw new UnfitGenerationException("generation " + id + " has the schema " + schema + ", this program reads "
                    + Schema.VERSION + "; run './lodestar index --full' to make one that it reads");
        }
    }

    GenerationSummary summary() {
        return new GenerationSummary(
                id, fingerprint, documents, passages, vocabularies, java.time.Instant.parse(created));
    }

    /** Whether documents of this generation are what they would be if they were indexed again. */
    boolean madeLike(String otherAnalyzers, String otherVocabularies, String otherPipeline) {
        return hasSchemaOfThisProgram()
                && lucene.equals(org.apache.lucene.util.Version.LATEST.toString())
                && analyzers.equals(otherAnalyzers)
                && vocabularies.equals(otherVocabularies)
                && pipeline.equals(otherPipeline);
    }
}
