package org.lodestar.engine;

import java.util.List;

/**
 * A document that was taken out of an index for good.
 *
 * @param document its id
 * @param contents SHA-256 of the content of its sources, as in {@link SourceRecord.State#content}, in ascending order
 * @param time ISO 8601 instant
 */
public record Withdrawal(String document, List<String> contents, String time) {

    public Withdrawal {
        contents = contents.stream().distinct().sorted().toList();
    }

    /** Why a source does not become a document, for the report of a run. */
    public String reason(String id) {
        String day = time.substring(0, Math.min(time.length(), "2019-07-17".length()));
        String what = id.equals(document) ? "was withdrawn" : "is the same file as '" + document + "', which was withdrawn";
        return what + " on " + day + "; ./lodestar withdraw --undo '" + document + "' lets it in again";
    }
}
