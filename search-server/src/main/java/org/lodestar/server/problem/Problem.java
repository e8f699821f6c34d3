package org.lodestar.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Problem details after RFC 9457.
 *
 * @param type a name that programs can tell problems apart by
 * @param detail for people: what is wrong, and what would be right
 * @param instance the path that was asked for
 * @param parameter at fault, left out where it is not one
 * @param nearest the known name or value nearest to an unknown one, left out where there is none
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "parameter", "nearest"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String parameter,
        @Nullable String nearest) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MAX_INSTANCE = 512;
    private static final String NAMESPACE = "urn:lodestar:problem:";

    /** @param name of the kind of problem, in words with hyphens */
    public static Problem of(String name, int status, String detail, String instance) {
        return new Problem(
                NAMESPACE + name, HttpStatus.getMessage(status), status, detail, shortened(instance), null, null);
    }

    public static Problem badParameter(
            String detail, String instance, @Nullable String parameter, @Nullable String nearest) {
        return new Problem(
                NAMESPACE + "bad-parameter", HttpStatus.getMessage(HttpStatus.BAD_REQUEST_400), HttpStatus.BAD_REQUEST_400,
                detail, shortened(instance), parameter, nearest);
    }

    /** Nobody needs an endless address back. */
    private static String shortened(String instance) {
        return instance.length() <= MAX_INSTANCE ? instance : instance.substring(0, MAX_INSTANCE);
    }
}
