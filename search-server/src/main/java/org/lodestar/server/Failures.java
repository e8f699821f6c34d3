package org.lodestar.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;
import org.lodestar.server.problem.Problem;
import org.lodestar.server.problem.ProblemBody;
import org.lodestar.server.problem.Problems;
import org.lodestar.server.problem.SecurityHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what goes wrong in a route. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final ProblemBody.Page page;

    Failures(ProblemBody.Page page) {
        this.page = page;
    }

    void add(RoutesConfig routes) {
        routes.exception(Exception.class, (failure, ctx) -> answer(ctx, Problems.of(failure, ctx.path())));
        routes.exception(HttpResponseException.class, (failure, ctx) -> {
            if (failure instanceof MethodNotAllowedResponse) {
                // Every route is read only.
                ctx.header("Allow", "GET, HEAD");
            }
            answer(ctx, problem(failure, ctx.path()));
        });
    }

    private static Problem problem(HttpResponseException failure, String path) {
        return switch (failure.getStatus()) {
            case HttpStatus.NOT_FOUND_404 ->
                    Problem.of("not-found", HttpStatus.NOT_FOUND_404, "there is nothing at " + path, path);
            case HttpStatus.METHOD_NOT_ALLOWED_405 -> Problem.of(
                    "method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED_405, "this can be read with GET, no more", path);
            default -> Problem.of("refused", failure.getStatus(), String.valueOf(failure.getMessage()), path);
        };
    }

    private void answer(Context ctx, Problem problem) {
        ProblemBody body = ProblemBody.of(
                problem, new ProblemBody.Accepted(ctx.header("Accept"), ctx.header("Accept-Language")), page);
        SecurityHeaders.of(body.html()).forEach(ctx::header);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            ctx.header("Retry-After", "1");
        }
        ctx.res().setHeader("Content-Disposition", null);
        ctx.res().setHeader("ETag", null);
        ctx.header("Cache-Control", "no-store");
        ctx.status(problem.status()).contentType(body.contentType()).result(body.content());
    }

    /** An error of the machine, which may leave no room for more than this. */
    static void answer(HttpServletResponse response, Error error) {
        LOG.error("request failed", error);
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR_500);
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(ProblemBody.json(Problem.of(
                    "internal", HttpStatus.INTERNAL_SERVER_ERROR_500, "something went wrong here; it has been logged", "/"))
                    .content().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
