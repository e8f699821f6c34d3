package org.lodestar.server.request;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lodestar.engine.SuggestRequest;

/** Reads the parameters of what leads a reader on: suggestions and similar documents. */
public final class DiscoveryParameters {

    private static final int SIZE = 10;
    private static final int MAX_SIZE = 50;
    private static final List<String> OF_SUGGESTIONS = List.of("q", "lang", "size");
    private static final List<String> OF_SIMILAR = List.of("lang", "size");

    private final ReaderLanguages languages;
    private final Duration timeLimit;

    /** What is asked about similar documents. */
    public record Similar(int size, String language) {}

    public DiscoveryParameters(ReaderLanguages languages, Duration timeLimit) {
        this.languages = languages;
        this.timeLimit = timeLimit;
    }

    /**
     * @param parameters by name, as {@link QueryString#parse} gives them
     * @param defaultLanguage of a request that does not say
     * @throws BadRequestException if anything about them is wrong
     */
    public SuggestRequest suggestions(Map<String, List<String>> parameters, String defaultLanguage) {
        GivenParameters given = new GivenParameters(parameters, OF_SUGGESTIONS);
        return new SuggestRequest(given.single("q").orElse(""), language(given, defaultLanguage), size(given), timeLimit);
    }

    /**
     * @param parameters by name, as {@link QueryString#parse} gives them
     * @param defaultLanguage of a request that does not say
     * @throws BadRequestException if anything about them is wrong
     */
    public Similar similar(Map<String, List<String>> parameters, String defaultLanguage) {
        GivenParameters given = new GivenParameters(parameters, OF_SIMILAR);
        return new Similar(size(given), language(given, defaultLanguage));
    }

    private String language(GivenParameters given, String otherwise) {
        return given.single("lang").map(tag -> languages.asked("lang", tag)).orElse(otherwise);
    }

    private static int size(GivenParameters given) {
        return given.number("size", SIZE, 1, MAX_SIZE);
    }
}
