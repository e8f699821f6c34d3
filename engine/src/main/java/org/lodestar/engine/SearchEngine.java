package org.lodestar.engine;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers requests from the published generation, and follows when another one is published. Safe for many threads. */
public interface SearchEngine extends Closeable {

    /**
     * What the request finds, by the one matching rule.
     *
     * @throws SearchTimeoutException if the request's time limit ran out; never a smaller answer
     * @throws CursorGoneException if the request's cursor names a generation that is no longer kept open
     * @throws IllegalArgumentException if the request's cursor was made by another request, or by nobody
     */
    SearchAnswer search(SearchRequest request) throws IOException;

    /** A document of the published generation with all its passages and what is the same as it, by its key. */
    Optional<FoundDocument> document(String key) throws IOException;

    /**
     * Names of concepts and values, and titles, that go on as was typed: at the beginning of any of their words, accents aside, with
     * one typing error from four letters on. Only what the published generation holds, and no text of any document but its
     * title.
     *
     * @throws SearchTimeoutException if the request's time limit ran out
     */
    List<Suggestion> suggest(SuggestRequest request) throws IOException;

    /**
     * The documents most like another one by what they are about, the concepts they name and their words; empty where no document
     * has the key.
     *
     * @param size how many at most
     * @throws SearchTimeoutException if the time limit ran out
     */
    Optional<SimilarDocuments> similar(String key, int size, Duration timeLimit) throws IOException;

    /** The generation that is answered from: the published one, but for a {@link #refusal}. */
    GenerationSummary generation();

    /** What is published but cannot be answered from, if there is such a thing. */
    Optional<Refusal> refusal();

    /**
     * Why a published generation is not taken up.
     *
     * @param generation its id, empty where the index does not say which is published
     * @param reason names what is wrong with it, but not where the index lies
     */
    record Refusal(String generation, String reason) {}
}
