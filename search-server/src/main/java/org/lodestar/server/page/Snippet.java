package org.lodestar.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A snippet taken apart, so that templates and terminals write each part in their own way. */
public final class Snippet {

    /** A run of text. {@code marked} where it is what was looked for. */
    public record Part(String text, boolean marked) {}

    private static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";

    private Snippet() {}

    /** @param html whose only element is {@code mark}; anything else that looks like one stays text */
    public static List<Part> parts(String html) {
        List<Part> parts = new ArrayList<>();
        boolean marked = false;
        int from = 0;
        while (from < html.length()) {
            String border = marked ? CLOSE : OPEN;
            int to = html.indexOf(border, from);
            int end = to < 0 ? html.length() : to;
            if (end > from) {
                parts.add(new Part(unescaped(html.substring(from, end)), marked));
            }
            from = to < 0 ? end : end + border.length();
            marked = to >= 0 && !marked;
        }
        return parts;
    }

    public static String plain(String html) {
        return parts(html).stream().map(Part::text).collect(Collectors.joining());
    }

    /** The ampersand last, or an escaped entity would be taken for one. */
    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&#x27;", "'").replace("&apos;", "'").replace("&#x2F;", "/")
                .replace("&amp;", "&");
    }
}
