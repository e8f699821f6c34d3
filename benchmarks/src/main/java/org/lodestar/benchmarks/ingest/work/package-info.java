/**
 * The work that is measured, each in a process of its own, which {@link org.lodestar.benchmarks.ingest.work.Worker} is the main
 * class of; {@link org.lodestar.benchmarks.ingest.work.WorkerProcess} starts and asks it.
 */
@NullMarked
package org.lodestar.benchmarks.ingest.work;

import org.jspecify.annotations.NullMarked;
