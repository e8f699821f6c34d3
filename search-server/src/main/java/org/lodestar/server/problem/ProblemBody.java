package org.lodestar.server.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is sent: JSON to programs, a page to people.
 *
 * @param html whether it is a page
 */
public record ProblemBody(String contentType, String content, boolean html) {

    /** Renders the page of a problem. */
    public interface Page {
        /** @param acceptLanguage what the reader's browser asks for */
        String render(Problem problem, @Nullable String acceptLanguage);
    }

    /** What a client says it can read, null where it does not. */
    public record Accepted(@Nullable String types, @Nullable String languages) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static ProblemBody of(Problem problem, Accepted accepted, Page page) {
        if (isForPeople(problem.instance()) && prefersHtml(accepted.types())) {
            return new ProblemBody("text/html; charset=utf-8", page.render(problem, accepted.languages()), true);
        }
        return json(problem);
    }

    public static ProblemBody json(Problem problem) {
        try {
            return new ProblemBody(Problem.MEDIA_TYPE, JSON.writeValueAsString(problem), false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(problem.toString(), e);
        }
    }

    private static boolean isForPeople(String path) {
        return !path.startsWith("/api/") && !path.startsWith("/health/") && !path.startsWith("/assets/");
    }

    /** Whether HTML is named, and nothing that is JSON is named before it. */
    static boolean prefersHtml(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        QuotedQualityCSV types = new QuotedQualityCSV();
        types.addValue(accept);
        for (String type : types.getValues()) {
            if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                return true;
            }
            if (type.equals("application/json") || type.equals(Problem.MEDIA_TYPE)) {
                return false;
            }
        }
        return false;
    }
}
