package org.lodestar.server.problem;

import java.util.Map;

/** Headers that every response carries, so that a browser does nothing with it that it was not made for. */
public final class SecurityHeaders {

    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** A page's own style sheet, script and pictures, and forms that come back here; nothing from anywhere else. */
    private static final String PAGE = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** @param page whether the response is a page for people */
    public static Map<String, String> of(boolean page) {
        return Map.of(
                "Content-Security-Policy", page ? PAGE : NOTHING,
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin");
    }
}
