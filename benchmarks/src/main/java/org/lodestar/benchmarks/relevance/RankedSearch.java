package org.lodestar.benchmarks.relevance;

import java.io.IOException;
import java.util.List;

/** Something that ranks the documents of a judged set for a query. */
@FunctionalInterface
interface RankedSearch {

    /** The ids of at most a hundred documents, best first. */
    List<String> search(JudgedSet.JudgedQuery query) throws IOException;
}
