package org.lodestar.server.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestar.engine.SearchRequest;

/**
 * A search, understood.
 *
 * @param text as it was typed, empty where nothing was
 * @param language of labels and messages
 * @param page from 1; 1 where a cursor is used
 * @param parameters the request again in its normal form: each value of its own, codes as they are kept
 */
public record ParsedSearch(
        String text, SearchRequest request, String language, int page, Map<String, List<String>> parameters) {

    public ParsedSearch {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The same search, one parameter of which was not the reader's own. */
    public ParsedSearch withoutParameter(String name) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return new ParsedSearch(text, request, language, page, fewer);
    }
}
