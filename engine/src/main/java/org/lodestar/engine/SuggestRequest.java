package org.lodestar.engine;

import java.time.Duration;

/**
 * Asks how what is being typed may go on.
 *
 * @param text typed so far
 * @param language of the reader, whose names come first
 * @param size how many suggestions at most
 * @param timeLimit after which the request fails
 */
public record SuggestRequest(String text, String language, int size, Duration timeLimit) {

    public SuggestRequest {
        if (size < 1) {
            throw new IllegalArgumentException("size is " + size + ", it is at least 1");
        }
    }
}
