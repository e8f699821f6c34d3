package org.lodestar.server.request;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of an address after its question mark, read as the URL standard says. */
public final class QueryString {

    /** What a server reads where bytes that were not escaped are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private QueryString() {}

    /**
     * Names and their values, both in the order in which they stand. A percent sign before no letter and no digit stands
     * for itself: readers type "40%" into addresses.
     *
     * @throws BadRequestException if what is escaped is no byte in hexadecimal, or bytes, escaped or not, are not UTF-8
     */
    public static Map<String, List<String>> parse(@Nullable String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (raw == null) {
            return parameters;
        }
        for (String pair : raw.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), null);
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), name);
            parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    /** The parameters as a query string, without the question mark. */
    public static String of(Map<String, List<String>> parameters) {
        StringBuilder text = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> {
            text.append(text.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }));
        return text.toString();
    }

    /** @param parameter whose value it is, null for a name */
    private static String decoded(String text, @Nullable String parameter) {
        byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length);
        for (int i = 0; i < escaped.length; i++) {
            if (escaped[i] == '%' && i + 1 < escaped.length && isLetterOrDigit(escaped[i + 1])) {
                int high = Character.digit(escaped[i + 1], 16);
                int low = i + 2 < escaped.length ? Character.digit(escaped[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw bad(parameter, "holds a % that two hexadecimal digits do not follow; the sign itself is written %25");
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(escaped[i] == '+' ? ' ' : escaped[i]);
            }
        }
        return utf8(text, bytes.toByteArray(), parameter);
    }

    private static String utf8(String raw, byte[] bytes, @Nullable String parameter) {
        String problem = "holds bytes that are not UTF-8";
        if (raw.indexOf(REPLACEMENT) >= 0) {
            throw bad(parameter, problem);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            BadRequestException bad = bad(parameter, problem);
            bad.addSuppressed(e);
            throw bad;
        }
    }

    private static boolean isLetterOrDigit(byte b) {
        return b > 0 && Character.isLetterOrDigit(b);
    }

    private static BadRequestException bad(@Nullable String parameter, String problem) {
        return parameter == null
                ? BadRequestException.of("the name of a parameter " + problem)
                : BadRequestException.wrong(parameter, problem);
    }
}
