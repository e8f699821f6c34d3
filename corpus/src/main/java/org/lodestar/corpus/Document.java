package org.lodestar.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source describes.
 *
 * @param id any printable text up to 512 bytes in UTF-8, unique in a collection
 * @param source the source's name in reports: {@code ROOT/relative/path}, {@code ROOT/file.jsonl}
 *     of a record, or {@code ROOT/pack.zip/inner/path} of a file in another
 * @param file null for a record
 * @param pages how many pages the format counts, null where it has none
 * @param truncated whether text beyond a limit was left out
 * @param about the values that the whole document is about, derived ones included
 */
public record Document(
        String id,
        String source,
        @Nullable SourceFile file,
        Metadata metadata,
        @Nullable Integer pages,
        boolean truncated,
        List<Tag> about) {

    public Document {
        about = List.copyOf(about);
        DocumentKey.requireValidId(id);
    }

    /** The id as it stands in paths and links. */
    public String key() {
        return DocumentKey.of(id);
    }
}
