/**
 * What ingestion costs, in CPU time and memory, beside what the libraries cost by themselves. Start at
 * {@link org.lodestar.benchmarks.ingest.IngestCommand}.
 */
@NullMarked
package org.lodestar.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
