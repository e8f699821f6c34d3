package org.lodestar.server.original;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A file's name as browsers are told it, after RFC 6266. */
public final class FileName {

    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ -]");

    private FileName() {}

    /** @param disposition {@code inline} or {@code attachment} */
    public static String header(String disposition, String name) {
        String plain = NOT_PLAIN.matcher(name).replaceAll("_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return disposition + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
