package org.lodestar.indexer.extraction;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file that may hold others.
 *
 * @param own what came of the file itself: of a mail its text; an archive has none
 * @param held what it holds, empty for all that is neither archive nor mail
 */
public record Unpacked(Extraction own, Optional<Held> held) {

    /**
     * What an archive or a mail holds.
     *
     * @param isMail whether others may have sent it
     * @param files in their order there
     * @param leftOut why there are more, null where these are all
     */
    public record Held(boolean isMail, List<HeldFile> files, @Nullable String leftOut) {
        public Held {
            files = List.copyOf(files);
        }
    }

    /**
     * A file in an archive or a mail.
     *
     * @param name what it is called there, whatever that is
     * @param file where it lies now, null where it could not be unpacked
     * @param problem why it could not, null where it could
     */
    public record HeldFile(String name, @Nullable Path file, @Nullable String problem) {}

    /** Of a file that holds no others. */
    public static Unpacked plain(Extraction own) {
        return new Unpacked(own, Optional.empty());
    }
}
