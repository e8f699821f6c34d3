package org.lodestar.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.lodestar.engine.SearchEngine;
import org.lodestar.engine.SuggestRequest;
import org.lodestar.server.answer.Answers;
import org.lodestar.server.page.Asset;
import org.lodestar.server.page.Pages;
import org.lodestar.server.problem.JettyRefusals;
import org.lodestar.server.problem.NamingConnections;
import org.lodestar.server.problem.ProblemException;
import org.lodestar.server.problem.SecurityHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server and its routes. It listens at once, and answers searches once an engine is open. */
final class SearchServer implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchServer.class);
    private static final int MAX_URL = 8_192;
    private static final int MAX_REQUEST_HEAD = 2 * MAX_URL;
    private static final int MAX_THREADS = 64;
    private static final int MIN_THREADS = 8;
    private static final long STOP_MILLIS = 10_000;

    private final ServerConfig config;
    private final AtomicReference<@Nullable SearchService> service = new AtomicReference<>();
    private final Javalin javalin;

    private SearchServer(ServerConfig config) {
        this.config = config;
        this.javalin = Javalin.create(this::configure);
    }

    /** @throws io.javalin.util.JavalinException if it cannot listen there */
    static SearchServer start(ServerConfig config) {
        SearchServer server = new SearchServer(config);
        server.javalin.start();
        return server;
    }

    /** From now on searches are answered by this engine, which stays the caller's to close. */
    void open(SearchEngine engine) {
        service.set(new SearchService(
                engine, config.vocabularies(), config.languages(), config.originals(), config.timeLimit(), System::nanoTime));
        Thread.ofPlatform().daemon().name("first-suggestion").start(() -> suggestOnce(engine));
    }

    /** The first suggestion takes a second or two, as all names are read for it: no reader should wait for that. */
    private void suggestOnce(SearchEngine engine) {
        try {
            engine.suggest(new SuggestRequest("a", "en", 1, config.timeLimit()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("no suggestions could be made ready; the first reader who types waits for them", e);
        }
    }

    int port() {
        return javalin.port();
    }

    /** Takes no more requests, and waits for those under way. */
    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig javalinConfig) {
        Asset styleSheet = Asset.styleSheet();
        Asset script = Asset.script();
        Pages pages = new Pages(config.vocabularies(), config.languages(), styleSheet, script);
        Answers answers = new Answers(config.vocabularies(), config.languages().known(), config.originals());
        ApiRoutes api = new ApiRoutes(this::service, answers, config.languages(), new OriginalRoute(config.originals()));
        PageRoutes page = new PageRoutes(this::service, pages, config.languages());

        RoutesConfig routes = javalinConfig.routes;
        routes.before(SearchServer::guard);
        read(routes, "/", page::search);
        read(routes, "/documents/{key}", page::document);
        List.of(styleSheet, script).forEach(asset -> read(routes, asset.path(), ctx -> PageRoutes.asset(ctx, asset)));
        read(routes, "/api/v1/search", api::search);
        read(routes, "/api/v1/documents/{key}", api::document);
        read(routes, "/api/v1/documents/{key}/original", api::original);
        read(routes, "/api/v1/documents/{key}/similar", api::similar);
        read(routes, "/api/v1/suggest", api::suggest);
        read(routes, "/api/v1/vocabularies/{dimension}", api::vocabulary);
        read(routes, "/health/live", api::live);
        read(routes, "/health/ready", api::ready);
        new Failures(pages::problem).add(routes);

        javalinConfig.http.prefer405over404 = true;
        javalinConfig.router.javaLangErrorHandler(Failures::answer);
        javalinConfig.startup.showJavalinBanner = false;
        javalinConfig.startup.showOldJavalinVersionWarning = false;
        javalinConfig.startup.startupWatcherEnabled = false;
        configureJetty(javalinConfig, new JettyRefusals(pages::problem));
    }

    private void configureJetty(JavalinConfig javalinConfig, JettyRefusals refusals) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("http");
        javalinConfig.jetty.threadPool = threads;
        javalinConfig.jetty.modifyServer(server -> {
            server.setErrorHandler(refusals);
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(STOP_MILLIS);
        });
        javalinConfig.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new NamingConnections(http));
            connector.setHost(config.host());
            connector.setPort(config.port());
            return connector;
        });
        javalinConfig.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(refusals));
        javalinConfig.jetty.modifyHttpConfiguration(http -> {
            http.setUriCompliance(UriCompliance.DEFAULT);
            http.setRequestHeaderSize(MAX_REQUEST_HEAD);
        });
    }

    /** Whoever may read a thing may ask for its head; Javalin alone would answer that without looking. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private static void guard(Context ctx) {
        SecurityHeaders.of(false).forEach(ctx::header);
        String query = ctx.queryString();
        if (ctx.path().length() + (query == null ? 0 : query.length()) > MAX_URL) {
            throw new ProblemException(
                    "uri-too-long", HttpStatus.URI_TOO_LONG_414, "an address can have " + MAX_URL + " characters");
        }
    }

    private SearchService service() {
        SearchService open = service.get();
        if (open == null) {
            throw new ProblemException("not-ready", HttpStatus.SERVICE_UNAVAILABLE_503, "the index is being opened");
        }
        return open;
    }
}
