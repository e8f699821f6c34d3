package org.lodestar.indexer.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestar.indexer.sources.SourceRoot;

/**
 * What was asked of a run.
 *
 * @param full index everything again
 * @param dryRun only say what would be done
 * @param allowRemovals publish even if much of what was published is gone
 * @param rehash read every file to tell whether it has changed
 * @param keepOriginals keep a copy of each file that may be given out
 * @param excludes globs of files to pass over
 * @param workers how many sources are read at a time
 * @param report file for a line a source
 */
public record RunOptions(
        List<SourceRoot> roots,
        boolean full,
        boolean dryRun,
        boolean allowRemovals,
        boolean rehash,
        boolean keepOriginals,
        List<String> excludes,
        int workers,
        @Nullable Path report) {}
