package org.lodestar.server.problem;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty refuses before a route is reached, such as a path with {@code %2F}, {@code %00} or bytes that are not
 * UTF-8, or an address that is too long.
 */
public final class JettyRefusals implements Request.Handler {

    private final ProblemBody.Page page;

    public JettyRefusals(ProblemBody.Page page) {
        this.page = page;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request, response);
        response.setStatus(status);
        if (HttpStatus.hasNoBody(status)) {
            callback.succeeded();
            return true;
        }
        HttpFields asked = request.getHeaders();
        ProblemBody body = ProblemBody.of(
                Problem.of(name(status), status, detail(request, status),
                        NamingConnections.path(request.getConnectionMetaData().getConnection())),
                new ProblemBody.Accepted(asked.get(HttpHeader.ACCEPT), asked.get(HttpHeader.ACCEPT_LANGUAGE)), page);
        byte[] content = body.content().getBytes(StandardCharsets.UTF_8);
        HttpFields.Mutable headers = response.getHeaders();
        SecurityHeaders.of(body.html()).forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, body.contentType());
        headers.put(HttpHeader.CONTENT_LENGTH, content.length);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(content), callback);
        return true;
    }

    private static int status(Request request, Response response) {
        if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException refused) {
            return refused.getCode();
        }
        int status = response.getStatus();
        return status < HttpStatus.BAD_REQUEST_400 ? HttpStatus.INTERNAL_SERVER_ERROR_500 : status;
    }

    private static String name(int status) {
        return HttpStatus.getMessage(status).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Jetty's reason for a refusal; of a failure of the server itself nothing is told. */
    private static String detail(Request request, int status) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR_500) {
            return "something went wrong here; it has been logged";
        }
        if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException refused) {
            String reason = refused.getReason();
            return reason == null ? HttpStatus.getMessage(status) : reason;
        }
        return request.getAttribute(ErrorHandler.ERROR_MESSAGE) instanceof String message
                ? message
                : HttpStatus.getMessage(status);
    }
}
