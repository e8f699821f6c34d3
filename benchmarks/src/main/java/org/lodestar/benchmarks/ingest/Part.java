package org.lodestar.benchmarks.ingest;

import java.io.IOException;
import java.util.List;

/** One question, and how its answer is measured. */
interface Part {

    /** As it is chosen by. */
    String name();

    /** The ratios that come of it. */
    List<String> ratios();

    void measure(Report report) throws IOException;
}
