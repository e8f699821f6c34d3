package org.lodestar.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.lodestar.corpus.Dimension;
import org.lodestar.corpus.Nearest;
import org.lodestar.engine.SearchEngine;
import org.lodestar.server.answer.Answers;
import org.lodestar.server.problem.ProblemException;
import org.lodestar.server.request.GivenParameters;
import org.lodestar.server.request.QueryString;
import org.lodestar.server.request.ReaderLanguages;

/** The JSON of the API. */
final class ApiRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param refused what is published but not answered from, as it is damaged; null where there is no such thing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Ready(String status, String generation, SearchEngine.@Nullable Refusal refused) {}

    private final Supplier<SearchService> service;
    private final Answers answers;
    private final ReaderLanguages languages;
    private final OriginalRoute original;

    /** @param service fails with a problem until there is one */
    ApiRoutes(Supplier<SearchService> service, Answers answers, ReaderLanguages languages, OriginalRoute original) {
        this.service = service;
        this.answers = answers;
        this.languages = languages;
        this.original = original;
    }

    void search(Context ctx) throws IOException {
        ctx.header("Vary", "Accept-Language");
        send(ctx, service.get()
                .search(QueryString.parse(ctx.queryString()), languages.accepted(ctx.header("Accept-Language")))
                .body());
    }

    void document(Context ctx) throws IOException {
        ctx.header("Vary", "Accept-Language");
        GivenParameters given = new GivenParameters(QueryString.parse(ctx.queryString()), List.of("lang"));
        String language = given.single("lang")
                .map(tag -> languages.asked("lang", tag))
                .orElseGet(() -> languages.accepted(ctx.header("Accept-Language")));
        String key = ctx.pathParam("key");
        send(ctx, service.get().describe(key, language).orElseThrow(() -> noDocument(key)));
    }

    void suggest(Context ctx) throws IOException {
        ctx.header("Vary", "Accept-Language");
        send(ctx, service.get()
                .suggest(QueryString.parse(ctx.queryString()), languages.accepted(ctx.header("Accept-Language"))));
    }

    void similar(Context ctx) throws IOException {
        ctx.header("Vary", "Accept-Language");
        String key = ctx.pathParam("key");
        send(ctx, service.get()
                .similar(key, QueryString.parse(ctx.queryString()), languages.accepted(ctx.header("Accept-Language")))
                .orElseThrow(() -> noDocument(key)));
    }

    void original(Context ctx) throws IOException {
        requireNoParameters(ctx);
        String key = ctx.pathParam("key");
        original.send(ctx, service.get().document(key).orElseThrow(() -> noDocument(key)).tagged().document());
    }

    void vocabulary(Context ctx) {
        requireNoParameters(ctx);
        String name = ctx.pathParam("dimension");
        List<String> known = Stream.of(Dimension.values()).map(Dimension::parameter).toList();
        Dimension dimension = Dimension.of(name).orElseThrow(() -> new ProblemException(
                "no-vocabulary", HttpStatus.NOT_FOUND_404,
                "there is no dimension '" + name + "'" + Nearest.hint(name, known)));
        send(ctx, answers.vocabulary(dimension).orElseThrow(() -> new ProblemException(
                "no-vocabulary", HttpStatus.NOT_FOUND_404,
                "the values of " + name + " are open: count them with /api/v1/search?facets=" + name)));
    }

    void live(Context ctx) {
        send(ctx, Map.of("status", "up"));
    }

    /** Ready once a generation is open; it stays so where the next one is refused. */
    void ready(Context ctx) {
        SearchService open = service.get();
        send(ctx, new Ready("up", open.generation(), open.refusal().orElse(null)));
    }

    static ProblemException noDocument(String key) {
        return new ProblemException("no-document", HttpStatus.NOT_FOUND_404, "there is no document '" + key + "'");
    }

    private static void requireNoParameters(Context ctx) {
        GivenParameters.requireKnown(QueryString.parse(ctx.queryString()), List.of());
    }

    private static void send(Context ctx, Object body) {
        ctx.header("Cache-Control", "no-cache").contentType("application/json").result(bytes(body));
    }

    /** The very bytes of an answer. */
    static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }
}
