package org.lodestar.engine;

import java.time.Instant;

/**
 * A finished generation.
 *
 * @param id names it; ids ascend in the order of publishing
 * @param fingerprint SHA-256 over the content in document order and the vocabularies: equal content, equal fingerprint
 * @param vocabularies the version of the vocabularies its tags are from
 * @param created when it was finished
 */
public record GenerationSummary(
        String id, String fingerprint, int documents, int passages, String vocabularies, Instant created) {}
