package org.lodestar.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lodestar.server.page.Asset;
import org.lodestar.server.page.Pages;
import org.lodestar.server.problem.SecurityHeaders;
import org.lodestar.server.request.GivenParameters;
import org.lodestar.server.request.ParsedSearch;
import org.lodestar.server.request.QueryString;
import org.lodestar.server.request.ReaderLanguages;

/** The pages for people, and what they are made with. */
final class PageRoutes {

    private static final String FACET_SIZE = "facet.size";
    private static final String FACET_SIZE_OF_PAGES = "8";
    private static final int SIMILAR = 5;
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Supplier<SearchService> service;
    private final Pages pages;
    private final ReaderLanguages languages;

    PageRoutes(Supplier<SearchService> service, Pages pages, ReaderLanguages languages) {
        this.service = service;
        this.pages = pages;
        this.languages = languages;
    }

    /** The page takes the parameters of the API, and counts fewer values unless asked. */
    void search(Context ctx) throws IOException {
        Map<String, List<String>> given = new LinkedHashMap<>(QueryString.parse(ctx.queryString()));
        boolean fewer = given.putIfAbsent(FACET_SIZE, List.of(FACET_SIZE_OF_PAGES)) == null;
        SearchService.Answered answered = service.get().search(given, accepted(ctx));
        ParsedSearch search = fewer ? answered.search().withoutParameter(FACET_SIZE) : answered.search();
        send(ctx, pages.search(search, answered.body()));
    }

    void document(Context ctx) throws IOException {
        Map<String, List<String>> query = QueryString.parse(ctx.queryString());
        GivenParameters given = new GivenParameters(query, List.of("lang", "page"));
        String language = given.single("lang").map(tag -> languages.asked("lang", tag)).orElseGet(() -> accepted(ctx));
        Integer page = given.single("page").isEmpty() ? null : given.number("page", 1, 1, Integer.MAX_VALUE);
        String key = ctx.pathParam("key");
        var document = service.get().describe(key, language).orElseThrow(() -> ApiRoutes.noDocument(key));
        var similar = service.get().similar(key, SIMILAR, language).orElseThrow(() -> ApiRoutes.noDocument(key));
        send(ctx, pages.document(document, similar, page, language, new Pages.Address("/documents/" + key, query)));
    }

    static void asset(Context ctx, Asset asset) {
        Map<String, List<String>> query = QueryString.parse(ctx.queryString());
        boolean versioned = query.getOrDefault("v", List.of()).contains(asset.version());
        ctx.header("Cache-Control", versioned ? FOR_GOOD : "no-cache").contentType(asset.contentType()).result(asset.content());
    }

    private String accepted(Context ctx) {
        return languages.accepted(ctx.header("Accept-Language"));
    }

    private static void send(Context ctx, String html) {
        SecurityHeaders.of(true).forEach(ctx::header);
        ctx.header("Vary", "Accept-Language").header("Cache-Control", "no-cache").html(html);
    }
}
