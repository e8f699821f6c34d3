package org.lodestar.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.lodestar.corpus.vocabulary.Vocabularies;
import org.lodestar.engine.SearchAnswer;
import org.lodestar.engine.FoundDocument;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SuggestRequest;
import org.lodestar.engine.contents.KeptOriginals;
import org.lodestar.server.answer.Answers;
import org.lodestar.server.answer.DocumentBody;
import org.lodestar.server.answer.SearchBody;
import org.lodestar.server.answer.SimilarBody;
import org.lodestar.server.answer.SuggestBody;
import org.lodestar.server.request.BadRequestException;
import org.lodestar.server.request.DiscoveryParameters;
import org.lodestar.server.request.ParsedSearch;
import org.lodestar.server.request.ReaderLanguages;
import org.lodestar.server.request.SearchParameters;

/** Answers questions, whoever asks: the API, a page or the command line. */
public final class SearchService {

    private static final long NANOS_A_MILLISECOND = 1_000_000;

    /** A question as it was understood, and its answer. */
    public record Answered(ParsedSearch search, SearchBody body) {}

    private final SearchEngine engine;
    private final Answers answers;
    private final SearchParameters parameters;
    private final DiscoveryParameters discovery;
    private final Duration timeLimit;
    private final LongSupplier nanoTime;

    /**
     * Answers from an engine.
     *
     * @param originals of the index that the engine reads
     * @param nanoTime a clock that only goes forward, such as {@code System::nanoTime}
     */
    public SearchService(
            SearchEngine engine,
            Vocabularies vocabularies,
            ReaderLanguages languages,
            KeptOriginals originals,
            Duration timeLimit,
            LongSupplier nanoTime) {
        this.engine = engine;
        this.answers = new Answers(vocabularies, languages.known(), originals);
        this.parameters = new SearchParameters(vocabularies, languages, timeLimit);
        this.discovery = new DiscoveryParameters(languages, timeLimit);
        this.timeLimit = timeLimit;
        this.nanoTime = nanoTime;
    }

    /**
     * @param given parameters by name
     * @param language of a reader who does not name one
     * @throws BadRequestException if the parameters are wrong
     */
    public Answered search(Map<String, List<String>> given, String language) throws IOException {
        ParsedSearch search = parameters.parse(given, language);
        long start = nanoTime.getAsLong();
        SearchAnswer answer = answer(search);
        long took = (nanoTime.getAsLong() - start) / NANOS_A_MILLISECOND;
        return new Answered(search, answers.search(search, answer, took));
    }

    private SearchAnswer answer(ParsedSearch search) throws IOException {
        try {
            return engine.search(search.request());
        } catch (IllegalArgumentException e) {
            if (search.request().page().after() == null) {
                throw e;
            }
            BadRequestException bad = BadRequestException.wrong("after", "takes the 'next' of an answer to the same request");
            bad.addSuppressed(e);
            throw bad;
        }
    }

    /**
     * How what is being typed may go on.
     *
     * @throws BadRequestException if the parameters are wrong
     */
    public SuggestBody suggest(Map<String, List<String>> given, String language) throws IOException {
        SuggestRequest request = discovery.suggestions(given, language);
        return answers.suggest(request.text(), engine.suggest(request));
    }

    /**
     * The documents most like one, empty where there is none with that key.
     *
     * @throws BadRequestException if the parameters are wrong
     */
    public Optional<SimilarBody> similar(String key, Map<String, List<String>> given, String language) throws IOException {
        DiscoveryParameters.Similar asked = discovery.similar(given, language);
        return similar(key, asked.size(), asked.language());
    }

    /** The documents most like one, empty where there is none with that key. */
    public Optional<SimilarBody> similar(String key, int size, String language) throws IOException {
        return engine.similar(key, size, timeLimit).map(similar -> answers.similar(similar, language));
    }

    /** The name of the generation that is answered from. */
    public String generation() {
        return engine.generation().id();
    }

    /** What is published but not answered from, and why. */
    public Optional<SearchEngine.Refusal> refusal() {
        return engine.refusal();
    }

    public Optional<FoundDocument> document(String key) throws IOException {
        return engine.document(key);
    }

    /** A document as the API shows it. */
    public Optional<DocumentBody> describe(String key, String language) throws IOException {
        return document(key).map(document -> answers.document(document, language));
    }
}
