/**
 * What ingestion is measured on: PDFs, text files and records made by code from the sentences of the bundled collection. Start at
 * {@link org.lodestar.benchmarks.ingest.sample.Samples}.
 */
@NullMarked
package org.lodestar.benchmarks.ingest.sample;

import org.jspecify.annotations.NullMarked;
