package org.lodestar.server.problem;

import org.eclipse.jetty.http.HttpStatus;
import org.lodestar.engine.CursorGoneException;
import org.lodestar.engine.SearchTimeoutException;
import org.lodestar.server.request.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which problem an exception is. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /**
     * What is nobody's fault but ours is logged, and told without a word of how.
     *
     * @param instance the path that was asked for
     */
    public static Problem of(Throwable failure, String instance) {
        return switch (failure) {
            case BadRequestException bad ->
                    Problem.badParameter(bad.detail(), instance, bad.parameter(), bad.nearest());
            case ProblemException problem -> problem.problem(instance);
            case SearchTimeoutException timeout -> Problem.of(
                    "search-timeout", HttpStatus.SERVICE_UNAVAILABLE_503,
                    timeout.getMessage() + "; try again, or ask for less", instance);
            case CursorGoneException gone ->
                    Problem.of("cursor-gone", HttpStatus.GONE_410, gone.getMessage() + "; search again", instance);
            default -> {
                LOG.error("request for {} failed", instance, failure);
                yield Problem.of(
                        "internal", HttpStatus.INTERNAL_SERVER_ERROR_500,
                        "something went wrong here; it has been logged", instance);
            }
        };
    }
}
