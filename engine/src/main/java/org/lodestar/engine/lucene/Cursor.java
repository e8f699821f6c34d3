package org.lodestar.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodestar.corpus.Sha256;
import org.lodestar.engine.SearchRequest;

/**
 * Where a page of results ended: in which generation, of which request, after which document.
 *
 * @param request names the request, see {@link #nameOf}
 */
record Cursor(String generation, String request, RankedDocument last) {

    private static final Pattern SHAPE = Pattern.compile("([^~]+)~([0-9a-f]+)~(-?[0-9]{1,18})~([0-9]{1,9})");

    /** The same for two requests that find the same documents in the same order. */
    static String nameOf(SearchRequest request) {
        String what = request.text() + "\n" + request.selections() + "\n" + request.scope() + "\n" + request.effectiveSort()
                + "\n" + request.expansion();
        return Sha256.of(what).substring(0, 16);
    }

    String encoded() {
        String plain = generation + "~" + request + "~" + last.key() + "~" + last.document();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if it is no cursor, or one of another request */
    static Cursor decode(String encoded, SearchRequest request) {
        Matcher matcher = SHAPE.matcher(plain(encoded));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + encoded + "' is not a cursor");
        }
        if (!matcher.group(2).equals(nameOf(request))) {
            throw new IllegalArgumentException("the cursor '" + encoded + "' belongs to another request");
        }
        RankedDocument last = new RankedDocument(Long.parseLong(matcher.group(3)), Integer.parseInt(matcher.group(4)));
        return new Cursor(matcher.group(1), matcher.group(2), last);
    }

    private static String plain(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + encoded + "' is not a cursor", e);
        }
    }
}
