package org.lodestar.engine;

import java.util.Collection;
import java.util.List;

/**
 * A document that was taken out of an index for good, and all that is the same file with it.
 *
 * @param document its id
 * @param contents SHA-256 of the content of its sources, as in {@link SourceRecord.State#content}, in ascending order
 * @param time ISO 8601 instant
 * @param copies ids of documents that went with it, as their content was the same, in ascending order
 */
public record Withdrawal(String document, List<String> contents, String time, List<String> copies) {

    public Withdrawal {
        contents = contents.stream().distinct().sorted().toList();
        // Lines that were written before copies were remembered have none.
        copies = copies == null ? List.of() : copies.stream().distinct().sorted().toList();
    }

    /** One that took no copies along. */
    public Withdrawal(String document, List<String> contents, String time) {
        this(document, contents, time, List.of());
    }

    /** The same, with documents that went with it. */
    public Withdrawal withCopies(Collection<String> more) {
        return new Withdrawal(document, contents, time, List.copyOf(more));
    }

    /** Why a source does not become a document, for the report of a run. */
    public String reason(String id) {
        String day = time.substring(0, Math.min(time.length(), "2019-07-17".length()));
        String what = id.equals(document) ? "was withdrawn" : "is the same file as '" + document + "', which was withdrawn";
        return what + " on " + day + "; ./lodestar withdraw --undo '" + document + "' lets it in again";
    }
}
