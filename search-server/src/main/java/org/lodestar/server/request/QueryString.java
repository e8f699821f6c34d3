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

    private QueryString() {}

    /**
     * Names and their values, both in the order in which they stand. A percent sign without two hexadecimal digits
     * stands for itself: readers type "40%" into addresses.
     *
     * @throws BadRequestException if what is escaped is not UTF-8
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
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
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

    private static String decoded(String text) {
        byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length);
        for (int i = 0; i < escaped.length; i++) {
            int high = i + 2 < escaped.length ? Character.digit(escaped[i + 1], 16) : -1;
            int low = i + 2 < escaped.length ? Character.digit(escaped[i + 2], 16) : -1;
            if (escaped[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(escaped[i] == '+' ? ' ' : escaped[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            BadRequestException bad = BadRequestException.of("the query string holds bytes that are not UTF-8");
            bad.addSuppressed(e);
            throw bad;
        }
    }
}
