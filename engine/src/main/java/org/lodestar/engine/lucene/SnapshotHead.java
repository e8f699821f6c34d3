package org.lodestar.engine.lucene;

/**
 * {@code snapshot.json}, the first entry of a snapshot. A snapshot is a zip file of the files of one generation, its manifest
 * among them, and of {@code withdrawn.jsonl}.
 *
 * @param lodestarSnapshot version of this format
 * @param generation id of the generation
 * @param schema of the generation, see {@link Schema#VERSION}
 */
record SnapshotHead(int lodestarSnapshot, String generation, String schema) {

    static final String NAME = "snapshot.json";
    static final int VERSION = 1;
}
